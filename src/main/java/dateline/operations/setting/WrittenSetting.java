package dateline.operations.setting;

import java.util.List;

/**
 * A setting that the operator has written.
 *
 * @param name its full name, with dots and hyphens
 * @param values one value, or the items of a list; a list of rows has none, since each field of a row is a setting
 * @param place where it stands, for messages: a file and a line, an environment variable, or an argument
 */
record WrittenSetting(String name, List<String> values, String place) {
    static final String VARIABLE = "The environment variable ";

    WrittenSetting {
        values = List.copyOf(values);
    }

    /** How a setting is named where this one stands. */
    String spelled(String setting) {
        return place.startsWith(VARIABLE) ? Setting.variable(setting) : setting;
    }

    /** All values as one text, as an environment variable has them. */
    String text() {
        return String.join(",", values);
    }

    /** Whether the value refers to another setting or variable, so that its text is not the value itself. */
    boolean isReference() {
        return values.stream().anyMatch(value -> value.contains("${"));
    }
}
