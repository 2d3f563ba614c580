package dateline.operations.setting;

import java.util.Locale;

/**
 * A setting that exists.
 *
 * @param name its full name, such as {@code dateline.feed.entries}; a field of a row has {@code []} after the list's name
 * @param kind the values that it accepts
 * @param shipped the value without a setting of the operator; empty for none, or for a list that is too long to repeat
 */
record Setting(String name, ValueKind kind, String shipped) {
    /** The environment variable of the setting. */
    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
