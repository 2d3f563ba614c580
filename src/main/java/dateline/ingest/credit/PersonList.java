package dateline.ingest.credit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a printed list, and the agency in it. What is beside them is passed over: what they do, places,
 * newsrooms, dates, addresses. An instance reads once.
 */
public final class PersonList {
    private static final Pattern MAILBOX = Pattern.compile(
            "[<(\\[]?(?:mailto:)?([^\\s@<>()\\[\\],;|]+@[^\\s@<>()\\[\\],;|]+\\.[\\p{L}\\p{Nd}-]+)[>)\\]]?");
    private static final Pattern HANDLE = Pattern.compile(
            "(?i)(^|[\\s(,|])(?:(?:on )?(?:x|twitter|instagram|bluesky|threads|mastodon)\\s*:?\\s*)?@[\\w.@-]+");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*([,;،、，；؛/／])\\s*|\\s*[|｜•()（）\\[\\]]\\s*|\\s+[-–—―·]\\s+");

    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");
    private static final Pattern CAPITALS_BEHIND = Pattern.compile("^\\p{L}?\\p{Ll}*['’]?\\p{Lu}{2,}");

    private final CreditWords words;
    private final NameShape shape;
    private final CreditPart.Reader reader;
    private final Conjunctions conjunctions;
    private final Regions regions;
    private final boolean lastNames;
    private final List<Person> persons = new ArrayList<>();
    private @Nullable Agency agency;
    private boolean certain = true;
    private boolean beganWell = true;
    private boolean newsroom;

    /** Whether the part before ended with a place, so that this one may be the region it lies in. */
    private boolean afterPlace;

    private boolean afterRegion;

    private PersonList(CreditPart.Reader reader, boolean lastNames) {
        this.words = reader.words();
        this.shape = reader.shape();
        this.reader = reader;
        this.conjunctions = new Conjunctions(words);
        this.regions = new Regions(words);
        this.lastNames = lastNames;
    }

    /**
     * What a list names.
     *
     * @param persons each with a mailbox or an agency printed beside it
     * @param agency that of the list
     * @param certain whether each part of it was recognised
     * @param beganWell whether its first part was
     */
    public record CreditedPersons(
            List<Person> persons, @Nullable Agency agency, boolean certain, boolean beganWell) {}

    /** The persons of a byline. */
    public static CreditedPersons byline(String printed, CreditPart.Reader reader) {
        return new PersonList(reader, false).found(printed);
    }

    /** Those who helped, some of them known by their last names alone. */
    public static CreditedPersons helpers(String printed, CreditPart.Reader reader) {
        return new PersonList(reader, true).found(printed);
    }

    private CreditedPersons found(String printed) {
        String text = HANDLE.matcher(words.beforeClauses(printed)).replaceAll("$1 | ");
        text = new HanNames(words).parted(text);
        text = MAILBOX.matcher(text).replaceAll(" | $1 | ");
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        boolean listed = true;
        while (between.find()) {
            part(text.substring(from, between.start()).strip(), listed);
            listed = between.group(1) != null;
            from = between.end();
        }
        part(text.substring(from).strip(), listed);
        certain &= !persons.isEmpty() || agency != null || newsroom;
        return new CreditedPersons(List.copyOf(persons), agency, certain, beganWell);
    }

    private void part(String printed, boolean listed) {
        boolean first = persons.isEmpty() && beganWell;
        String part = conjunctions.withoutAnd(printed, first);
        if (part.isEmpty()) {
            return;
        }
        if (part.indexOf('@') > 0) {
            if (!persons.isEmpty()) {
                persons.set(persons.size() - 1, persons.getLast().with(part));
            }
            return;
        }
        if (!persons.isEmpty() && words.is(Kind.AFTER_NAMES, part)) {
            Person last = persons.removeLast();
            persons.add(new Person(last.name() + ", " + part, last.email(), last.house()));
            return;
        }
        newsroom |= words.is(Kind.DESKS, part);
        if (afterPlace && regions.contain(part)) {
            afterRegion = true;
            return;
        }
        if (!first && (!(listed || part.length() < printed.length()) || isHouse(part))) {
            beside(part);
            return;
        }
        for (List<String> parts : conjunctions.splits(part)) {
            List<CreditPart> read = parts.stream()
                    .map(one -> reader.read(one, first || parts.size() > 1))
                    .map(this::lenient)
                    .toList();
            if (accepted(read)) {
                boolean doubtful = parts.size() == 1
                        && part.equals(read.getFirst().name())
                        && part.length() == printed.length()
                        && isMaybeRegion(part);
                certain &= !doubtful;
                if (!doubtful || !lastNames) {
                    take(read, parts);
                }
                return;
            }
        }
        unsplit(part, first);
    }

    /** Each part is recognised; a last one of one word is, where full names stand before it. */
    private boolean accepted(List<CreditPart> read) {
        boolean others = read.stream().limit(read.size() - 1L).allMatch(CreditPart::sure);
        CreditPart last = read.getLast();
        boolean single = !persons.isEmpty() && read.size() > 1 && last.name() != null && shape.isName(last.name());
        return others && (last.sure() || single);
    }

    private CreditPart lenient(CreditPart part) {
        return lastNames && !part.sure() && part.name() != null && shape.isName(part.name())
                ? new CreditPart(part.name(), part.agency(), !afterPlace)
                : part;
    }

    private void take(List<CreditPart> read, List<String> printed) {
        for (int i = 0; i < read.size(); i++) {
            CreditPart one = read.get(i);
            if (one.name() != null && afterPlace && regions.contain(printed.get(i))) {
                afterRegion = true;
            } else if (one.name() != null) {
                persons.add(new Person(NameCase.of(one.name()), null, one.agency()));
                afterPlace = endsWithPlace(printed.get(i), one.name());
                afterRegion = false;
            } else if (one.agency() != null && !persons.isEmpty()) {
                persons.set(persons.size() - 1, persons.getLast().of(one.agency()));
            }
            agency = agency == null ? one.agency() : agency;
        }
    }

    /** Whether a name without a place, right behind a place, may be the region that this lies in. */
    private boolean isMaybeRegion(String part) {
        return afterPlace && !afterRegion && part.contains(" ");
    }

    private boolean endsWithPlace(String printed, String name) {
        List<String> behind = CreditWords.tokens(printed.substring(printed.lastIndexOf(name) + name.length()));
        return behind.size() > 1 && words.is(Kind.IN, behind.getFirst());
    }

    /** What stands behind a bar, a dash or in brackets is no person: a house, what somebody does, a place. */
    private void beside(String part) {
        CreditPart read = reader.read(part, false);
        agency = agency == null ? read.agency() : agency;
        certain &= read.sure() || isHouse(part) || shape.isName(part);
    }

    private void unsplit(String part, boolean first) {
        boolean oneWord = !part.contains(" ") && shape.isName(part);
        if (!first && oneWord) {
            return;
        }
        boolean shared = sharesLastName(part);
        if (shared || (first && isHouse(part))) {
            persons.add(new Person(first && isHouse(part) ? part : NameCase.of(part), null, null));
            return;
        }
        certain = false;
        beganWell &= !first;
    }

    /** "Jane and John Doe" is kept as one: a last name that is not printed is not made up. */
    private boolean sharesLastName(String part) {
        List<String> parts = conjunctions.splits(part).getFirst();
        return parts.size() > 1 && parts.stream().allMatch(shape::isName) && shape.isFullName(parts.getLast());
    }

    /** A house's name: one of its words says so, or it begins with an abbreviation in capitals. */
    private boolean isHouse(String part) {
        List<String> tokens = CreditWords.tokens(part);
        String first = tokens.getFirst();
        boolean word = tokens.stream().anyMatch(token -> words.is(Kind.HOUSES, token));
        boolean abbreviated = first.length() >= 3
                && first.length() <= 4
                && first.chars().allMatch(Character::isUpperCase)
                && !tokens.stream().skip(1).allMatch(token -> token.chars().allMatch(Character::isUpperCase));
        return (word && shapeOfHouse(tokens)) || (abbreviated && !isCapitalised(tokens));
    }

    /** A name whose one part is printed in capitals: "IAN MacLEOD", "ANN de la CRUZ", "KIM Min-ji". */
    private boolean isCapitalised(List<String> tokens) {
        return tokens.size() > 1
                && shape.isName(
                        conjunctions.splits(String.join(" ", tokens)).getFirst().getFirst())
                && (VOWEL.matcher(tokens.getFirst()).find()
                        || tokens.stream()
                                .skip(1)
                                .anyMatch(
                                        token -> CAPITALS_BEHIND.matcher(token).find()));
    }

    private boolean shapeOfHouse(List<String> tokens) {
        return tokens.stream()
                        .noneMatch(token -> NameShape.isLowerCase(token)
                                && !words.is(Kind.PARTICLES, token)
                                && !token.equals("the")
                                && !token.equals("of")
                                && !words.is(Kind.AND, token))
                && tokens.size() <= 8;
    }
}
