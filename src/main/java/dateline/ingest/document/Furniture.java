package dateline.ingest.document;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a page that are not part of the article: comment links, captcha notices, share bars. A pattern
 * has to match a whole line; lines longer than 400 characters are never furniture.
 */
public final class Furniture {
    private static final int LONGEST = 400;

    private final List<Pattern> patterns;

    /** All of them, so that most lines are looked at once. */
    private final Pattern any;

    /**
     * Regular expressions, matched without regard to case by an engine that takes time in proportion to the line.
     *
     * @throws IllegalArgumentException when one can't be read, or asks what such an engine can't answer
     */
    public Furniture(List<String> patterns) {
        this.patterns = patterns.stream().map(Furniture::compiled).toList();
        this.any =
                compiled(patterns.stream().map(pattern -> "(?:" + pattern + ")").collect(Collectors.joining("|")));
    }

    /** The lines that remain. */
    List<Line> removedFrom(List<Line> lines, Notes notes) {
        List<Line> remaining = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!isFurniture(line, notes)) {
                remaining.add(line);
            }
        }
        return remaining;
    }

    private boolean isFurniture(Line line, Notes notes) {
        if (line.isBlank() || line.verbatim() || line.isLongerThan(LONGEST)) {
            return false;
        }
        Deadline.check();
        String words = line.words();
        if (!any.matches(words)) {
            return false;
        }
        String matched = patterns.stream()
                .filter(pattern -> pattern.matches(words))
                .map(Pattern::pattern)
                .findFirst()
                .orElse("");
        notes.leftOut(line.number(), words, "page furniture, pattern " + matched);
        return true;
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "dateline.import.furniture: " + pattern + " is no pattern that can be matched here: "
                            + e.getMessage()
                            + ". Look-around, back-references and possessive quantifiers are not known; the syntax is RE2's.",
                    e);
        }
    }
}
