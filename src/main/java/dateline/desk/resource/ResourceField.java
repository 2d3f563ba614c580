package dateline.desk.resource;

import dateline.desk.layout.DeskMessages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control of a form, for one field of a JSON object.
 *
 * @param name of the field; a field of an object in the object is {@code any.tags}
 * @param hint key of a sentence on what to type; null for none
 * @param direction the value of HTML's {@code dir}
 * @param choices what can be chosen; empty for other controls
 */
public record ResourceField(
        String name, Kind kind, @Nullable String hint, String direction, boolean required, List<Choice> choices) {
    public ResourceField {
        choices = List.copyOf(choices);
    }

    /** How a value is typed. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Several lines that are one text. */
        TEXT,
        /** Texts, each on its own line. */
        LIST,
        /** One of some values. */
        CHOICE,
        /** Any number of some values. */
        CHOICES,
        /** Yes or no. */
        SWITCH,
        /** A day and a time of day, in the zone of the session. */
        TIME,
        /** A whole number. */
        COUNT,
        /** A file. */
        FILE
    }

    /** A value that can be chosen. */
    public record Choice(String value, String label) {}

    /** A line in the direction of what is typed. */
    public static ResourceField line(String name) {
        return of(name, Kind.LINE, "auto", List.of());
    }

    /** A line with an address, a name in addresses, or another code. */
    public static ResourceField code(String name) {
        return of(name, Kind.LINE, "ltr", List.of());
    }

    /** A text of several lines. */
    public static ResourceField text(String name) {
        return of(name, Kind.TEXT, "auto", List.of());
    }

    /** A list of texts. */
    public static ResourceField list(String name) {
        return of(name, Kind.LIST, "auto", List.of());
    }

    /** One of some values. */
    public static ResourceField choice(String name, List<Choice> choices) {
        return of(name, Kind.CHOICE, "auto", choices);
    }

    /** Any number of some values. */
    public static ResourceField choices(String name, List<Choice> choices) {
        return of(name, Kind.CHOICES, "auto", choices);
    }

    /** A control of another kind. */
    public static ResourceField of(String name, Kind kind) {
        return of(name, kind, "ltr", List.of());
    }

    private static ResourceField of(String name, Kind kind, String direction, List<Choice> choices) {
        return new ResourceField(name, kind, null, direction, false, choices);
    }

    /** The same, which must be filled. */
    public ResourceField demanded() {
        return new ResourceField(name, kind, hint, direction, true, choices);
    }

    /** The same with a hint; its key begins with {@code resources.hint}. */
    public ResourceField hinted(String key) {
        return new ResourceField(name, kind, "resources.hint." + key, direction, required, choices);
    }

    /** Values with their names in the language of the desk; the keys begin with a prefix. */
    public static List<Choice> words(DeskMessages text, String prefix, String... words) {
        return Arrays.stream(words)
                .map(word -> new Choice(word, text.of(prefix + word)))
                .toList();
    }

    /** Choices with one before them for no value. */
    public static List<Choice> optional(DeskMessages text, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        all.addFirst(new Choice("", text.of("editor.none")));
        return all;
    }

    /** The object in the object that it belongs to; empty for the object itself. */
    public String group() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** Its name within its group. */
    public String leaf() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The key of its label. */
    public String label() {
        return "resources." + leaf();
    }
}
