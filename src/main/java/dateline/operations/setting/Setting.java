package dateline.operations.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that exists.
 *
 * @param name its full name, such as {@code dateline.feed.entries}; a field of a row has {@code []} after the list's name,
 *     and {@code *} stands for the name of a profile
 * @param kind the values that it accepts
 * @param shipped the value without a setting of the operator; empty for none, or for a list that is too long to repeat
 */
record Setting(String name, ValueKind kind, String shipped) {
    /** The environment variable of the setting. */
    String variable() {
        return variable(name);
    }

    /** The full name of this setting of a profile in an environment variable; empty when the variable is that of another one. */
    Optional<String> namedBy(String variable) {
        Matcher matcher = Pattern.compile(Pattern.quote(variable()).replace("*", "\\E(.+)\\Q"))
                .matcher(variable);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                name.replace("*", matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
