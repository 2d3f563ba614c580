package dateline.ingest.credit;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.credit.CreditWords.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a credit: a person's name with job and place, or something else.
 *
 * @param name the person's name; null when the part names no person
 * @param agency the agency that the part names
 * @param certain whether the part was recognised
 */
public record CreditPart(@Nullable String name, @Nullable Agency agency, boolean certain) {
    private static final int MOST_AGENCY_WORDS = 5;
    private static final String DATE_WORD =
            "[\\p{Nd}.:,/年月日時分时-]+(?:st|nd|rd|th|h|am|pm|uhr)?|[ap]\\.?m\\.?|e[sd]?t|p[sd]?t|gmt|utc|cest|cet|bst|ist|at|um|à|de|of|on|den|le|the|uhr|[\\p{Nd}]+h[\\p{Nd}]*";
    private static final Pattern DATE = Pattern.compile("^(?:" + DATE_WORD + ")$", Pattern.CASE_INSENSITIVE);

    /** Reads parts by the words of credits and the known agencies. */
    public record Reader(CreditWords words, NameShape shape, List<Agency> agencies) {
        public Reader(CreditWords words, List<Agency> agencies) {
            this(words, new NameShape(words), agencies);
        }

        /** A part that is not a name: an agency, a newsroom, a place, a date. */
        private Optional<CreditPart> withoutName(String text) {
            List<String> tokens = CreditWords.tokens(text);
            Optional<Agency> agency = agency(text);
            if (agency.isPresent()) {
                return Optional.of(new CreditPart(null, agency.get(), true));
            }
            int end = endOfAgency(tokens);
            if (end > 0 && end + 1 < tokens.size() && words.is(Kind.IN, tokens.get(end))) {
                return Optional.of(new CreditPart(null, agencyAtBegin(tokens), true));
            }
            if (words.is(Kind.DESKS, text) || words.is(Kind.PLACES, text) || isDate(tokens)) {
                return Optional.of(new CreditPart(null, agencyAtBegin(tokens), true));
            }
            boolean beforeCapital = tokens.size() > 1 && !NameShape.isLowerCase(tokens.get(1));
            if (beforeCapital && words.is(Kind.FOR, tokens.getFirst())) {
                return Optional.of(new CreditPart(null, agencyAfter(tokens, 1), true));
            }
            boolean region = tokens.size() > 1 && words.is(Kind.PLACE_BEGINNINGS, tokens.getFirst());
            boolean place = beforeCapital && words.is(Kind.IN, tokens.getFirst()) && !shape.isName(tokens.getFirst());
            return place || region ? Optional.of(new CreditPart(null, null, true)) : Optional.empty();
        }

        /**
         * Reads a part.
         *
         * @param nameFirst whether a name may come before the job, as at the beginning of a credit
         */
        CreditPart read(String text, boolean nameFirst) {
            return withoutName(text).orElseGet(() -> person(CreditWords.tokens(text), nameFirst));
        }

        private CreditPart person(List<String> tokens, boolean nameFirst) {
            int last = IntStream.range(0, tokens.size())
                    .filter(i -> words.is(Kind.ROLES, tokens.get(i)))
                    .max()
                    .orElse(-1);
            if (last < 0) {
                return withoutPlace(tokens);
            }
            int begin = last;
            while (begin > 0 && isBeforeRole(tokens.get(begin - 1))) {
                begin--;
            }
            int agencyBegin = beginOfAgency(tokens.subList(0, begin));
            Agency agency = agencyBegin < begin
                    ? agency(join(tokens.subList(agencyBegin, begin))).orElse(null)
                    : null;
            int end = last + 1;
            while (end < tokens.size() && isAfterRole(tokens.get(end))) {
                end++;
            }
            List<String> after = tokens.subList(end, tokens.size());
            if (!after.isEmpty() && !isComplement(after.getFirst())) {
                CreditPart named = withoutPlace(after);
                if (named.name() != null && shape.isFullName(named.name())) {
                    return new CreditPart(named.name(), agency == null ? named.agency() : agency, true);
                }
            }
            Agency found = agency == null ? agencyAfter(after, 0) : agency;
            String before = join(tokens.subList(0, agencyBegin));
            boolean named = nameFirst && shape.isFullName(before);
            return new CreditPart(named ? before : null, found, after.stream().noneMatch(this::isInSentence));
        }

        private boolean isBeforeRole(String token) {
            return words.is(Kind.BEATS, token)
                    || words.is(Kind.ROLES, token)
                    || (NameShape.isLowerCase(token) && !words.is(Kind.PARTICLES, token));
        }

        /** Whether a word after a role belongs to it: "envoyé spécial", "corresponsal especial". */
        private boolean isAfterRole(String token) {
            return NameShape.isLowerCase(token) && words.is(Kind.BEATS, token) && !words.is(Kind.PARTICLES, token);
        }

        private boolean isInSentence(String token) {
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

        /** A name without the place or the agency after it. */
        private CreditPart withoutPlace(List<String> tokens) {
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
            int begin = beginOfAgency(tokens);
            return begin > 1 && begin < tokens.size()
                    ? named(
                            tokens.subList(0, begin),
                            agency(join(tokens.subList(begin, tokens.size()))).orElse(null))
                    : named(tokens, null);
        }

        private CreditPart named(List<String> tokens, @Nullable Agency agency) {
            String name = join(tokens);
            return new CreditPart(name, agency, shape.isFullName(name));
        }

        /** The index of the first word of the agency at the end; the number of words if there is none. */
        private int beginOfAgency(List<String> tokens) {
            return IntStream.range(Math.max(0, tokens.size() - MOST_AGENCY_WORDS), tokens.size())
                    .filter(i -> agency(join(tokens.subList(i, tokens.size()))).isPresent())
                    .findFirst()
                    .orElse(tokens.size());
        }

        private @Nullable Agency agencyAfter(List<String> tokens, int from) {
            return IntStream.range(from, tokens.size())
                    .mapToObj(i -> agency(join(tokens.subList(i, tokens.size()))))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Agency agencyAtBegin(List<String> tokens) {
            return agency(join(tokens.subList(0, endOfAgency(tokens)))).orElse(null);
        }

        /** The index after the last word of the agency at the begin; 0 if there is none. */
        public int endOfAgency(List<String> tokens) {
            for (int i = Math.min(MOST_AGENCY_WORDS, tokens.size()); i > 0; i--) {
                if (agency(join(tokens.subList(0, i))).isPresent()) {
                    return i;
                }
            }
            return 0;
        }

        /** The known agency that is printed so, with or without the French article. */
        public Optional<Agency> agency(String printed) {
            String plain = printed.startsWith("l'") || printed.startsWith("l’") ? printed.substring(2) : printed;
            return agencies.stream().filter(agency -> agency.isCalled(plain)).findFirst();
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
