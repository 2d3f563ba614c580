package dateline.ingest.credit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persons of a printed list, and the agency in it. Jobs, places, newsrooms, dates and addresses beside them are
 * ignored. An instance reads one list.
 */
public final class PersonList {
    private static final Pattern EMAIL = Pattern.compile(
            "[<(\\[]?(?:mailto:)?([^\\s@<>()\\[\\],;|]+@[^\\s@<>()\\[\\],;|]+\\.[\\p{L}\\p{Nd}-]+)[>)\\]]?");
    private static final Pattern HANDLE = Pattern.compile(
            "(?i)(^|[\\s(,|])(?:(?:on )?(?:x|twitter|instagram|bluesky|threads|mastodon)\\s*:?\\s*)?@[\\w.@-]+");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*([,;،、，；؛/／])\\s*|\\s*[|｜•()（）\\[\\]]\\s*|\\s+[-–—―·]\\s+");

    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");
    private static final Pattern CAPITALS_AFTER = Pattern.compile("^\\p{L}?\\p{Ll}*['’]?\\p{Lu}{2,}");

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

    /** Whether the previous part ended with a place, so that this part may be the region of that place. */
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
     * The persons and the agency that a list names.
     *
     * @param persons the persons, each with the address and the agency printed beside the name
     * @param agency the agency of the list
     * @param certain whether each part of the list was recognised
     * @param beganWell whether its first part was recognised
     */
    public record CreditedPersons(
            List<Person> persons, @Nullable Agency agency, boolean certain, boolean beganWell) {}

    /** The persons of a byline. */
    public static CreditedPersons byline(String printed, CreditPart.Reader reader) {
        return new PersonList(reader, false).read(printed);
    }

    /** The persons of a line of contributors, where some have only their last names. */
    public static CreditedPersons contributors(String printed, CreditPart.Reader reader) {
        return new PersonList(reader, true).read(printed);
    }

    private CreditedPersons read(String printed) {
        String text = HANDLE.matcher(words.beforeClauses(printed)).replaceAll("$1 | ");
        text = new HanNames(words).separated(text);
        text = EMAIL.matcher(text).replaceAll(" | $1 | ");
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        boolean listed = true;
        while (separator.find()) {
            readPart(text.substring(from, separator.start()).strip(), listed);
            listed = separator.group(1) != null;
            from = separator.end();
        }
        readPart(text.substring(from).strip(), listed);
        certain &= !persons.isEmpty() || agency != null || newsroom;
        return new CreditedPersons(List.copyOf(persons), agency, certain, beganWell);
    }

    private void readPart(String printed, boolean listed) {
        boolean first = persons.isEmpty() && beganWell;
        String part = conjunctions.withoutAnd(printed, first);
        if (part.isEmpty()) {
            return;
        }
        if (part.indexOf('@') > 0) {
            if (!persons.isEmpty()) {
                persons.add(persons.removeLast().withEmail(part));
            }
            return;
        }
        if (!persons.isEmpty() && words.is(Kind.AFTER_NAMES, part)) {
            Person last = persons.removeLast();
            persons.add(new Person(last.name() + ", " + part, last.email(), last.agency()));
            return;
        }
        newsroom |= words.is(Kind.DESKS, part);
        if (afterPlace && regions.contain(part)) {
            afterRegion = true;
            return;
        }
        if (!first && (!(listed || part.length() < printed.length()) || isOrganisation(part))) {
            readBesideName(part);
            return;
        }
        for (List<String> parts : conjunctions.splits(part)) {
            List<CreditPart> read = parts.stream()
                    .map(one -> reader.read(one, first || parts.size() > 1))
                    .map(this::withLastName)
                    .toList();
            if (accepted(read)) {
                boolean doubtful = parts.size() == 1
                        && part.equals(read.getFirst().name())
                        && part.length() == printed.length()
                        && isMaybeRegion(part);
                certain &= !doubtful;
                if (!doubtful || !lastNames) {
                    add(read, parts);
                }
                return;
            }
        }
        readUndivided(part, first);
    }

    /** Whether each part is recognised; the last one may be a single word after full names. */
    private boolean accepted(List<CreditPart> read) {
        boolean others = read.stream().limit(read.size() - 1L).allMatch(CreditPart::certain);
        CreditPart last = read.getLast();
        boolean single = !persons.isEmpty() && read.size() > 1 && last.name() != null && shape.isName(last.name());
        return others && (last.certain() || single);
    }

    /** Accepts a last name alone where the list may have some. */
    private CreditPart withLastName(CreditPart part) {
        return lastNames && !part.certain() && part.name() != null && shape.isName(part.name())
                ? new CreditPart(part.name(), part.agency(), !afterPlace)
                : part;
    }

    private void add(List<CreditPart> read, List<String> printed) {
        for (int i = 0; i < read.size(); i++) {
            CreditPart one = read.get(i);
            if (one.name() != null && afterPlace && regions.contain(printed.get(i))) {
                afterRegion = true;
            } else if (one.name() != null) {
                persons.add(new Person(NameCase.of(one.name()), null, one.agency()));
                afterPlace = endsWithPlace(printed.get(i), one.name());
                afterRegion = false;
            } else if (one.agency() != null && !persons.isEmpty()) {
                persons.add(persons.removeLast().withAgency(one.agency()));
            }
            agency = agency == null ? one.agency() : agency;
        }
    }

    /** Whether a name without a place may be the region of the place right before it. */
    private boolean isMaybeRegion(String part) {
        return afterPlace && !afterRegion && part.contains(" ");
    }

    private boolean endsWithPlace(String printed, String name) {
        List<String> after = CreditWords.tokens(printed.substring(printed.lastIndexOf(name) + name.length()));
        return after.size() > 1 && words.is(Kind.IN, after.getFirst());
    }

    /** Reads text after a bar or a dash or in brackets, which is no person: an organisation, a job, a place. */
    private void readBesideName(String part) {
        CreditPart read = reader.read(part, false);
        agency = agency == null ? read.agency() : agency;
        certain &= read.certain() || isOrganisation(part) || shape.isName(part);
    }

    private void readUndivided(String part, boolean first) {
        boolean oneWord = !part.contains(" ") && shape.isName(part);
        if (!first && oneWord) {
            return;
        }
        boolean shared = sharesLastName(part);
        if (shared || (first && isOrganisation(part))) {
            persons.add(new Person(first && isOrganisation(part) ? part : NameCase.of(part), null, null));
            return;
        }
        certain = false;
        beganWell &= !first;
    }

    /** Whether two persons share a last name, as in "Jane and John Doe", which stays one name as printed. */
    private boolean sharesLastName(String part) {
        List<String> parts = conjunctions.splits(part).getFirst();
        return parts.size() > 1 && parts.stream().allMatch(shape::isName) && shape.isFullName(parts.getLast());
    }

    /** Whether a part is the name of an organisation: a word of it says so, or it begins with an abbreviation. */
    private boolean isOrganisation(String part) {
        List<String> tokens = CreditWords.tokens(part);
        String first = tokens.getFirst();
        boolean word = tokens.stream().anyMatch(token -> words.is(Kind.ORGANISATIONS, token));
        boolean abbreviated = first.length() >= 3
                && first.length() <= 4
                && first.chars().allMatch(Character::isUpperCase)
                && !tokens.stream().skip(1).allMatch(token -> token.chars().allMatch(Character::isUpperCase));
        return (word && hasShapeOfOrganisation(tokens)) || (abbreviated && !isCapitalised(tokens));
    }

    /** Whether a part is a person's name that is partly in capitals: "IAN MacLEOD", "ANN de la CRUZ", "KIM Min-ji". */
    private boolean isCapitalised(List<String> tokens) {
        return tokens.size() > 1
                && shape.isName(
                        conjunctions.splits(String.join(" ", tokens)).getFirst().getFirst())
                && (VOWEL.matcher(tokens.getFirst()).find()
                        || tokens.stream()
                                .skip(1)
                                .anyMatch(token -> CAPITALS_AFTER.matcher(token).find()));
    }

    private boolean hasShapeOfOrganisation(List<String> tokens) {
        return tokens.stream()
                        .noneMatch(token -> NameShape.isLowerCase(token)
                                && !words.is(Kind.PARTICLES, token)
                                && !token.equals("the")
                                && !token.equals("of")
                                && !words.is(Kind.AND, token))
                && tokens.size() <= 8;
    }
}
