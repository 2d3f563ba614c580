package dateline.feed.entry;

import dateline.attribution.Agency;
import dateline.attribution.Dateline;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A dateline as it is printed at the beginning of a body: "LISBON, Portugal (AP) — ". A body that begins with it already,
 * also with other capitals, markup or punctuation, does not get it again.
 */
final class PrintedDateline {
    /** The characters of HTML, the blocks, and the characters of a block that are searched. */
    private static final int MAX_HTML = 6_000;

    private static final int MAX_BLOCKS = 8;
    private static final int MAX_LINE = 240;

    /** The characters after a place in which an agency or a dash is looked for. */
    private static final int NEAR = 60;

    private static final String SEPARATORS = "(（[［/—–―−-_=】］)）电電";
    private static final String DASHES = "—–―−-_=:";

    private final String text;
    private final @Nullable Agency agency;

    PrintedDateline(Dateline dateline, @Nullable Agency agency) {
        this.text = dateline.text().strip();
        this.agency = agency;
    }

    /** The plain text to put before a body that does not have the dateline. */
    String prefix() {
        boolean hasDash = DASHES.indexOf(text.charAt(text.length() - 1)) >= 0;
        String mark = agency == null || hasDash || text.indexOf('(') >= 0 ? "" : " (" + agency.code() + ")";
        return text + mark + (hasDash ? " " : " — ");
    }

    /** Whether one of the first blocks of a body begins with it. */
    boolean isIn(String body) {
        return plain(beginning(body, MAX_HTML))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MAX_BLOCKS)
                .map(line -> beginning(line, MAX_LINE))
                .anyMatch(this::begins);
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private boolean begins(String line) {
        int bracket = text.indexOf('(');
        String bare = bracket > 0 ? text.substring(0, bracket) : text;
        int comma = bare.indexOf(',') < 0 ? bare.indexOf('،') : bare.indexOf(',');
        return begins(line, letters(bare), true)
                || (comma > 0 && begins(line, letters(bare.substring(0, comma)), false));
    }

    private boolean begins(String line, String letters, boolean whole) {
        if (letters.isEmpty()) {
            return false;
        }
        int close = line.indexOf(')');
        Stream<String> lines = close > 0 && line.startsWith("(")
                ? Stream.of(line, line.substring(close + 1))
                : Stream.concat(Stream.of(line), withoutMark(line));
        return lines.anyMatch(each -> isSeparated(each, end(each, letters), whole));
    }

    private Stream<String> withoutMark(String line) {
        return agency == null
                ? Stream.of()
                : agency.marks().stream().filter(line::startsWith).map(mark -> line.substring(mark.length()));
    }

    /** Whether the beginning of a line is separated from what follows, as a dateline is. */
    private boolean isSeparated(String line, int end, boolean whole) {
        if (end < 0) {
            return false;
        }
        String rest = line.substring(end).strip();
        if (rest.isEmpty() || beginsWithSeparator(rest)) {
            return !rest.isEmpty();
        }
        boolean continues = whole && (",،.".indexOf(rest.charAt(0)) >= 0 || Character.isDigit(rest.charAt(0)));
        return (continues && beginning(rest, NEAR).chars().anyMatch(c -> "(（/—–―−".indexOf(c) >= 0))
                || withoutMark(rest).anyMatch(PrintedDateline::beginsWithSeparator);
    }

    private static boolean beginsWithSeparator(String text) {
        return !text.isEmpty() && SEPARATORS.indexOf(text.charAt(0)) >= 0;
    }

    /** The index after the letters with which a line begins, other characters ignored; -1 when it begins otherwise. */
    private static int end(String line, String letters) {
        int matched = 0;
        for (int i = 0; i < line.length() && matched < letters.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.toLowerCase(c) != letters.charAt(matched)) {
                return -1;
            }
            matched++;
            if (matched == letters.length()) {
                boolean withinWord = i + 1 < line.length() && isCased(c) && isCased(line.charAt(i + 1));
                return withinWord ? -1 : i + 1;
            }
        }
        return -1;
    }

    private static boolean isCased(char c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        for (char c : words.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** The text of clean HTML, with a line end for each tag of a block. */
    private static String plain(String html) {
        StringBuilder plain = new StringBuilder(html.length());
        int from = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
            plain.append(html, from, open);
            int close = html.indexOf('>', open);
            if (close < 0) {
                return Parser.unescapeEntities(plain.toString(), false);
            }
            plain.append(isInline(html.substring(open, close)) ? "" : "\n");
            from = close + 1;
        }
        return Parser.unescapeEntities(plain.append(html.substring(from)).toString(), false);
    }

    private static boolean isInline(String tag) {
        String name = tag.startsWith("</") ? tag.substring(2) : tag.substring(1);
        return Stream.of(
                        "strong", "b", "em", "i", "a", "span", "u", "small", "abbr", "bdi", "bdo", "time", "mark",
                        "cite")
                .anyMatch(inline -> name.equals(inline) || name.startsWith(inline + " "));
    }
}
