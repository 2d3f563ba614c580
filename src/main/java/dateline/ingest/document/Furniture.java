package dateline.ingest.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a page that are not part of the article: comment links, captcha notices, share bars. A pattern
 * has to match a whole line; lines longer than 400 characters are never furniture.
 */
public final class Furniture {
    private static final int LONGEST = 400;

    private final List<Pattern> patterns;

    /** Regular expressions, matched without regard to case. */
    public Furniture(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** The lines that remain. */
    List<Line> removedFrom(List<Line> lines, Notes notes) {
        return lines.stream().filter(line -> !isFurniture(line, notes)).toList();
    }

    private boolean isFurniture(Line line, Notes notes) {
        if (line.isBlank() || line.verbatim() || line.text().length() > LONGEST) {
            return false;
        }
        String words = line.words();
        for (Pattern pattern : patterns) {
            if (pattern.matcher(words).matches()) {
                notes.leftOut(line.number(), words, "page furniture, pattern " + pattern.pattern());
                return true;
            }
        }
        return false;
    }
}
