package dateline.ingest.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Configured patterns of a whole line, matched in any letter case and in linear time. */
public final class LinePatterns {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<[A-Za-z]+>");

    private final List<Pattern> patterns;

    /** All patterns in one, so that most lines are matched only once. */
    private final Pattern any;

    /**
     * Compiles the configured patterns.
     *
     * @throws IllegalArgumentException when one is not valid in RE2's syntax
     */
    public LinePatterns(String setting, List<String> forms) {
        this.patterns = forms.stream().map(form -> compiled(setting, form)).toList();
        this.any = Pattern.compile(
                patterns.stream()
                        .map(pattern ->
                                "(?:" + NAMED_GROUP.matcher(pattern.pattern()).replaceAll("(?:") + ")")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    /** The match of the first pattern that matches. */
    public Optional<Matcher> match(String words) {
        Deadline.check();
        return patterns.isEmpty() || !any.matches(words)
                ? Optional.empty()
                : patterns.stream()
                        .map(pattern -> pattern.matcher(words))
                        .filter(Matcher::matches)
                        .findFirst();
    }

    private static Pattern compiled(String setting, String form) {
        try {
            return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    setting + ": " + form + " is no pattern that can be matched here: " + e.getMessage()
                            + ". Look-around, back-references and possessive quantifiers are not known; the syntax is RE2's.",
                    e);
        }
    }
}
