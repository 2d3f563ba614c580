package dateline.ingest.credit;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.credit.CreditWords.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a credit: a name, with what somebody does and where, or something that is no person's name.
 *
 * @param name the person's name; null when it is no person
 * @param agency the agency in it
 * @param sure whether it was recognised
 */
public record CreditPart(@Nullable String name, @Nullable Agency agency, boolean sure) {
    private static final String DATE_WORD =
            "[\\p{Nd}.:,/年月日時分时-]+(?:st|nd|rd|th|h|am|pm|uhr)?|[ap]\\.?m\\.?|e[sd]?t|p[sd]?t|gmt|utc|cest|cet|bst|ist|at|um|à|de|of|on|den|le|the|uhr|[\\p{Nd}]+h[\\p{Nd}]*";
    private static final Pattern DATE = Pattern.compile("^(?:" + DATE_WORD + ")$", Pattern.CASE_INSENSITIVE);

    /** Reads parts, with the words of credits and the agencies that are known. */
    public record Reader(CreditWords words, NameShape shape, List<Agency> agencies) {
        public Reader(CreditWords words, List<Agency> agencies) {
            this(words, new NameShape(words), agencies);
        }

        /** Something beside a name: an agency, a newsroom, a place, a date. */
        Optional<CreditPart> aside(String text) {
            List<String> tokens = CreditWords.tokens(text);
            Optional<Agency> agency = agency(text);
            if (agency.isPresent()) {
                return Optional.of(new CreditPart(null, agency.get(), true));
            }
            int house = endOfAgency(tokens);
            if (house > 0 && house + 1 < tokens.size() && words.is(Kind.IN, tokens.get(house))) {
                return Optional.of(new CreditPart(null, first(tokens), true));
            }
            if (words.is(Kind.DESKS, text) || words.is(Kind.PLACES, text) || isDate(tokens)) {
                return Optional.of(new CreditPart(null, first(tokens), true));
            }
            boolean led = tokens.size() > 1 && !NameShape.isLowerCase(tokens.get(1));
            if (led && words.is(Kind.FOR, tokens.getFirst())) {
                return Optional.of(new CreditPart(null, agencyAfter(tokens, 1), true));
            }
            boolean region = tokens.size() > 1 && words.is(Kind.PLACE_BEGINNINGS, tokens.getFirst());
            boolean place = led && words.is(Kind.IN, tokens.getFirst()) && !shape.isName(tokens.getFirst());
            return place || region ? Optional.of(new CreditPart(null, null, true)) : Optional.empty();
        }

        /**
         * A part that may be a person's.
         *
         * @param alone whether a name may stand before what somebody does, as it does at the head of a credit
         */
        CreditPart read(String text, boolean alone) {
            Optional<CreditPart> aside = aside(text);
            return aside.isPresent() ? aside.get() : person(CreditWords.tokens(text), alone);
        }

        private CreditPart person(List<String> tokens, boolean alone) {
            int last = IntStream.range(0, tokens.size())
                    .filter(i -> words.is(Kind.ROLES, tokens.get(i)))
                    .reduce(-1, (before, i) -> i);
            if (last < 0) {
                return placed(tokens);
            }
            int begin = last;
            while (begin > 0 && isBeforeRole(tokens.get(begin - 1))) {
                begin--;
            }
            int house = beginOfAgency(tokens.subList(0, begin));
            Agency agency =
                    house < begin ? agency(join(tokens.subList(house, begin))).orElse(null) : null;
            int end = last + 1;
            while (end < tokens.size() && isBehindRole(tokens.get(end))) {
                end++;
            }
            List<String> after = tokens.subList(end, tokens.size());
            if (!after.isEmpty() && !isComplement(after.getFirst())) {
                CreditPart named = placed(after);
                if (named.name() != null && shape.isFullName(named.name())) {
                    return new CreditPart(named.name(), agency == null ? named.agency() : agency, true);
                }
            }
            Agency known = agency == null ? agencyAfter(after, 0) : agency;
            String before = join(tokens.subList(0, house));
            boolean named = alone && shape.isFullName(before);
            return new CreditPart(named ? before : null, known, after.stream().noneMatch(this::isOfSentence));
        }

        private boolean isBeforeRole(String token) {
            return words.is(Kind.BEATS, token)
                    || words.is(Kind.ROLES, token)
                    || (NameShape.isLowerCase(token) && !words.is(Kind.PARTICLES, token));
        }

        /** "envoyé spécial", "corresponsal especial". */
        private boolean isBehindRole(String token) {
            return NameShape.isLowerCase(token) && words.is(Kind.BEATS, token) && !words.is(Kind.PARTICLES, token);
        }

        private boolean isOfSentence(String token) {
            return words.is(Kind.NO_NAME, token)
                    && !token.equalsIgnoreCase("the")
                    && !words.is(Kind.IN, token)
                    && !words.is(Kind.FOR, token);
        }

        private boolean isComplement(String token) {
            return words.is(Kind.IN, token)
                    || words.is(Kind.FOR, token)
                    || (NameShape.isLowerCase(token) && !token.codePoints().anyMatch(Character::isUpperCase));
        }

        /** A name without the place or the house behind it. */
        private CreditPart placed(List<String> tokens) {
            for (int i = 1; i + 1 < tokens.size(); i++) {
                String token = tokens.get(i);
                String next = tokens.get(i + 1);
                if (i > 1 && words.is(Kind.TIMES, token) && next.codePoints().anyMatch(Character::isDigit)) {
                    return named(tokens.subList(0, i), null);
                }
                boolean article = next.equalsIgnoreCase("the");
                boolean leads = (NameShape.isLowerCase(token) || i > 1) && (article || !shape.isName(token));
                boolean capital = article || !NameShape.isLowerCase(next);
                if (leads && capital && words.is(Kind.FOR, token)) {
                    return named(tokens.subList(0, i), agencyAfter(tokens, i + 1));
                }
                if (leads && capital && words.is(Kind.IN, token)) {
                    return named(tokens.subList(0, i), null);
                }
            }
            int house = beginOfAgency(tokens);
            return house > 1 && house < tokens.size()
                    ? named(
                            tokens.subList(0, house),
                            agency(join(tokens.subList(house, tokens.size()))).orElse(null))
                    : named(tokens, null);
        }

        private CreditPart named(List<String> tokens, @Nullable Agency agency) {
            String name = join(tokens);
            return new CreditPart(name, agency, shape.isFullName(name));
        }

        /** Where the agency begins that a text ends with; its length when it ends with none. */
        private int beginOfAgency(List<String> tokens) {
            for (int i = Math.max(0, tokens.size() - 5); i < tokens.size(); i++) {
                if (agency(join(tokens.subList(i, tokens.size()))).isPresent()) {
                    return i;
                }
            }
            return tokens.size();
        }

        private @Nullable Agency agencyAfter(List<String> tokens, int from) {
            for (int i = from; i < tokens.size(); i++) {
                Optional<Agency> found = agency(join(tokens.subList(i, tokens.size())));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            return null;
        }

        private @Nullable Agency first(List<String> tokens) {
            return agency(join(tokens.subList(0, endOfAgency(tokens)))).orElse(null);
        }

        /** Where the agency ends that a text begins with; 0 when it begins with none. */
        public int endOfAgency(List<String> tokens) {
            for (int i = Math.min(5, tokens.size()); i > 0; i--) {
                if (agency(join(tokens.subList(0, i))).isPresent()) {
                    return i;
                }
            }
            return 0;
        }

        public Optional<Agency> agency(String printed) {
            String plain = printed.startsWith("l'") || printed.startsWith("l’") ? printed.substring(2) : printed;
            return agencies.stream().filter(known -> known.isCalled(plain)).findFirst();
        }

        private boolean isDate(List<String> tokens) {
            boolean time = tokens.stream()
                    .anyMatch(token ->
                            words.is(Kind.TIMES, token) || token.codePoints().anyMatch(Character::isDigit));
            return time
                    && tokens.stream()
                            .allMatch(token -> DATE.matches(token) || words.is(Kind.TIMES, withoutComma(token)));
        }

        private static String withoutComma(String token) {
            return token.endsWith(",") ? token.substring(0, token.length() - 1) : token;
        }

        private static String join(List<String> tokens) {
            return String.join(" ", tokens);
        }
    }
}
