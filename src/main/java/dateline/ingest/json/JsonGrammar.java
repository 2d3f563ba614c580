package dateline.ingest.json;

import com.google.re2j.Pattern;
import dateline.article.CleanText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Checks a text against the grammar of JSON (RFC 8259), and ends with an exception at the first fault. */
final class JsonGrammar {
    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private final Deque<Container> open = new ArrayDeque<>();
    private int at;

    JsonGrammar(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    void read() {
        space();
        if (isOver()) {
            throw new Fault(at, "there is nothing: send an object, {…}");
        }
        value("");
        while (!open.isEmpty()) {
            next(open.element());
        }
        space();
        if (!isOver()) {
            throw new Fault(at, "something follows the end of the value: send a single object");
        }
    }

    /** Reads on in an object or an array, after its opening bracket or after a value. */
    private void next(Container inner) {
        space();
        if (is(inner.end())) {
            at++;
            open.pop();
            return;
        }
        if (!inner.empty && !is(",")) {
            throw new Fault(at, missing(inner));
        }
        if (!inner.empty) {
            at++;
            space();
            if (is(inner.end())) {
                throw new Fault(at, "something is missing after the comma: add it, or remove the comma");
            }
        }
        inner.empty = false;
        if (inner.object) {
            name(inner);
        }
        value(inner.end());
    }

    private String missing(Container inner) {
        return is("}") || is("]")
                ? "a " + inner.end() + " is missing before the " + text.charAt(at)
                : "a comma or " + inner.end() + " is missing";
    }

    private void name(Container object) {
        if (isOver()) {
            throw new Fault(at, "a name or } is missing");
        }
        if (!is("\"")) {
            throw new Fault(at, "a name is missing: put names in double quotation marks");
        }
        int start = at;
        string();
        String name = text.substring(start, at);
        if (!object.names.add(name)) {
            throw new Fault(start, "the name " + shortened(name) + " is twice in one object");
        }
        space();
        if (!is(":")) {
            throw new Fault(at, "a colon is missing after the name " + shortened(name));
        }
        at++;
    }

    private void value(String end) {
        space();
        if (isOver()) {
            throw new Fault(at, "a value" + (end.isEmpty() ? "" : " and " + end) + " is missing: the text ends here");
        }
        switch (text.charAt(at)) {
            case '{' -> begin(true);
            case '[' -> begin(false);
            case '"' -> string();
            default -> word();
        }
    }

    private void begin(boolean object) {
        open.push(new Container(object));
        at++;
    }

    private void word() {
        int start = at;
        while (!isOver() && " \t\r\n,:{}[]\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw new Fault(start, "a value is missing before the " + text.charAt(start));
        }
        if (!WORD.matches(word)) {
            throw new Fault(
                    start,
                    shortened(word) + " is not a value: put texts in double quotation marks, and write numbers"
                            + " as 1, -2 or 3.5; the other values are true, false and null");
        }
    }

    private void string() {
        int start = at++;
        while (!isOver() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                throw new Fault(
                        at,
                        c == '\n' || c == '\r'
                                ? "a line ends within a text: write \\n for a line end, or close the text with a quotation mark"
                                : "a control character is in a text: write \\u%04x".formatted((int) c));
            }
            at += c == '\\' ? escape() : 1;
        }
        if (isOver()) {
            throw new Fault(start, "the text that begins here has no end: a quotation mark is missing");
        }
        at++;
    }

    /** The length of the escape at this place. */
    private int escape() {
        if (at + 1 >= text.length()) {
            return 1;
        }
        char kind = text.charAt(at + 1);
        boolean hex = kind == 'u' && at + 6 <= text.length() && HEX.matches(text.substring(at + 2, at + 6));
        if (!hex && "\"\\/bfnrt".indexOf(kind) < 0) {
            throw new Fault(
                    at, "\\" + kind + " is not an escape: write \\\\ for a backslash, and \\u with four hex digits");
        }
        return hex ? 6 : 2;
    }

    private void space() {
        while (!isOver() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean is(String sign) {
        return text.startsWith(sign, at);
    }

    /** Whether the end of the text is reached. */
    boolean isOver() {
        return at >= text.length();
    }

    private static String shortened(String word) {
        return CleanText.of(word.length() > 40 ? word.substring(0, 40) + "…" : word);
    }

    /** Ends the check at the first fault. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int at;

        Fault(int at, String what) {
            super(what, null, false, false);
            this.at = at;
        }

        /** The index of the fault in the text. */
        int at() {
            return at;
        }
    }

    /** An object or an array that is not closed yet, with the object's names so far. */
    private static final class Container {
        private final boolean object;
        private final Set<String> names = new HashSet<>();
        private boolean empty = true;

        Container(boolean object) {
            this.object = object;
        }

        String end() {
            return object ? "}" : "]";
        }
    }
}
