package dateline.search;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.text.Normalizer;
import java.util.List;

/**
 * A search query: words, all of which an article must have; {@code "words in a row"}; {@code begin*}; {@code -not};
 * {@code this | that}.
 *
 * @param text the query with normalised white space, in Unicode NFC
 */
public record SearchQuery(String text) {
    private static final int MAX_LENGTH = 300;

    /**
     * Reads the query that a client sent.
     *
     * @throws ProblemException 400 when it has no word, or is too long
     */
    public static SearchQuery of(String sent) {
        String text = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\p{Z}]+", " ")
                .strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused("Send q with at least one word to look for.");
        }
        if (text.length() > MAX_LENGTH) {
            throw refused("q has " + text.length() + " characters; send at most " + MAX_LENGTH + ".");
        }
        return new SearchQuery(text);
    }

    static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail, List.of(new Fault("query: q", detail)));
    }
}
