package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The text after "reported from": places, and further persons with their places, as in "Paris and Cy Doe from Berlin".
 *
 * @param persons each further person with the place, as in a list of contributors
 * @param certain whether all of the text was recognised
 */
public record ReportingPlaces(List<String> persons, boolean certain) {
    /** Reads the text after "reported from". */
    public static ReportingPlaces of(String text, CreditPart.Reader reader) {
        return new TextReader(reader).read(text);
    }

    private static final class TextReader {
        private final CreditPart.Reader reader;
        private final Regions regions;
        private final List<String> persons = new ArrayList<>();
        private boolean certain = true;
        private boolean mayBePerson;

        TextReader(CreditPart.Reader reader) {
            this.reader = reader;
            this.regions = new Regions(reader.words());
        }

        ReportingPlaces read(String text) {
            List<String> part = new ArrayList<>();
            boolean first = true;
            for (String token : CreditWords.tokens(text)) {
                boolean ends = token.endsWith(",") || token.endsWith("،") || token.endsWith(";");
                boolean and =
                        reader.words().is(Kind.AND, token) || reader.words().is(Kind.AND_IN_NAMES, token);
                if (!and) {
                    part.add(ends ? token.substring(0, token.length() - 1) : token);
                }
                if ((ends || and) && !part.isEmpty()) {
                    part(part, first);
                    first = false;
                    part = new ArrayList<>();
                }
            }
            if (!part.isEmpty()) {
                part(part, first);
            }
            return new ReportingPlaces(List.copyOf(persons), certain);
        }

        private void part(List<String> tokens, boolean first) {
            int in = 1;
            while (in + 1 < tokens.size()
                    && !(reader.words().is(Kind.IN, tokens.get(in)) && !NameShape.isLowerCase(tokens.get(in + 1)))) {
                in++;
            }
            String before = String.join(" ", tokens.subList(0, Math.min(in, tokens.size())));
            boolean person = !first && in + 1 < tokens.size() && reader.shape().isName(before);
            String whole = String.join(" ", tokens);
            if (person) {
                // A name right before may be a place, or a person with the same place as this one.
                certain &= !mayBePerson;
                persons.add(before + " in " + String.join(" ", tokens.subList(in + 1, tokens.size())));
            }
            certain &= tokens.stream().allMatch(this::isInPlaceName);
            mayBePerson = !first && !person && reader.shape().isFullName(whole) && !regions.contain(whole);
        }

        private boolean isInPlaceName(String token) {
            CreditWords words = reader.words();
            return (!NameShape.isLowerCase(token) && token.codePoints().noneMatch(Character::isDigit))
                    || words.is(Kind.IN, token)
                    || words.is(Kind.FOR, token)
                    || words.is(Kind.PARTICLES, token)
                    || token.equals("the");
        }
    }
}
