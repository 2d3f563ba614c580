package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind "reported from": a place, further places, and further persons with their own, as in "Paris and Cy
 * Doe from Berlin".
 *
 * @param persons each person with the place, as they stand in a list of helpers
 * @param certain whether all of it was recognised
 */
public record Whereabouts(List<String> persons, boolean certain) {
    public static Whereabouts of(String text, CreditPart.Reader reader) {
        return new Reading(reader).read(text);
    }

    private static final class Reading {
        private final CreditPart.Reader reader;
        private final Regions regions;
        private final List<String> persons = new ArrayList<>();
        private boolean certain = true;
        private boolean mayBePerson;

        Reading(CreditPart.Reader reader) {
            this.reader = reader;
            this.regions = new Regions(reader.words());
        }

        Whereabouts read(String text) {
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
            return new Whereabouts(List.copyOf(persons), certain);
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
                // A name right before has no place of its own: it may be a place or share this person's.
                certain &= !mayBePerson;
                persons.add(before + " in " + String.join(" ", tokens.subList(in + 1, tokens.size())));
            }
            certain &= tokens.stream().allMatch(this::isOfPlace);
            mayBePerson = !first && !person && reader.shape().isFullName(whole) && !regions.contain(whole);
        }

        private boolean isOfPlace(String token) {
            CreditWords words = reader.words();
            return (!NameShape.isLowerCase(token) && token.codePoints().noneMatch(Character::isDigit))
                    || words.is(Kind.IN, token)
                    || words.is(Kind.FOR, token)
                    || words.is(Kind.PARTICLES, token)
                    || token.equals("the");
        }
    }
}
