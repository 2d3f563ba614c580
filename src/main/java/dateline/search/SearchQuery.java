package dateline.search;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.text.Normalizer;
import java.util.List;

/**
 * What somebody looks for: words, all of which an article has; {@code "words in a row"}; {@code begin*}; {@code -not};
 * {@code this | that}.
 *
 * @param text without needless white space, composed (Unicode NFC)
 */
public record SearchQuery(String text) {
    private static final int LONGEST = 300;

    /**
     * Words as they were sent.
     *
     * @throws ProblemException 400 when there are none, or too many
     */
    public static SearchQuery of(String sent) {
        String text = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\p{Z}]+", " ")
                .strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused("Send q with at least one word to look for.");
        }
        if (text.length() > LONGEST) {
            throw refused("q has " + text.length() + " characters; send at most " + LONGEST + ".");
        }
        return new SearchQuery(text);
    }

    static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail, List.of(new Fault("query: q", detail)));
    }
}
