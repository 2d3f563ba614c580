package dateline.ingest.byline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.ingest.contributor.ContributorLines;
import dateline.ingest.credit.CreditPart;
import dateline.ingest.credit.CreditTable;
import dateline.ingest.credit.CreditWords;
import dateline.ingest.credit.CreditWords.Kind;
import dateline.ingest.credit.NameShape;
import dateline.ingest.credit.Person;
import dateline.ingest.credit.PersonList;
import dateline.ingest.text.DirectionMarks;
import dateline.ingest.text.Line;
import dateline.ingest.text.Spaces;
import dateline.ingest.text.UnmarkedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises a byline, "By …" in any configured language, and the authors in it. */
public final class Bylines {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_NAMES = 100;
    private static final int MOST_NAMES = 3;

    /** A place in Arabic and a dash before names. */
    private static final Pattern PLACED =
            Pattern.compile("^\\p{Arabic}+(?: \\p{Arabic}+)?\\s*[-–—:]\\s*(?<names>\\p{Arabic}.*)$");

    private static final Pattern LIST = Pattern.compile("\\s*[,;、，；・/／]\\s*|\\s+(?:and|&)\\s+");
    private static final Pattern OUTER_EMPHASIS = Pattern.compile("^[*_]{1,3}|[*_]{1,3}$");

    /** An abbreviation at the end, whose full stop belongs to it: an initial, "Jr.", "M.D.". */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[\\s.,(])(?:\\p{L}|jr|sr|esq|st|ste|dr|inc|co|ltd|corp|bros|phil|\\p{L}\\.\\s?\\p{L}|ph\\.\\s?d)\\.$");

    /** Separators at the end, with nothing after them. */
    private static final Pattern TRAILING_SEPARATORS = Pattern.compile("[\\s,;|/–—-]+$");

    /** The end of a list of names that continues on the next line. */
    private static final Pattern OPEN_END = Pattern.compile("(?i)(?:&|\\s(?:and|und|et|y|e|en|og|och|with|и|و))$");

    /** Any name, by which a line that is only the first word of a byline is recognised. */
    private static final String ANY_NAME = "X";

    private final CreditTable table;
    private final NameShape shape;
    private final Pattern marker;

    /** Reads bylines that begin with these words: "By", "Von", "بقلم" …; one that ends with a colon needs the colon. */
    public Bylines(List<String> words) {
        this(words, CreditTable.shipped());
    }

    /** The same with another table of the words and forms of credits. */
    public Bylines(List<String> words, CreditTable table) {
        this.table = table;
        this.shape = new NameShape(table.words());
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Bylines::markerRegex)
                .collect(Collectors.joining("|"));
        marker = Pattern.compile("^(?:" + any + ")(?<names>\\S.*)$", Pattern.CASE_INSENSITIVE);
    }

    /**
     * A byline.
     *
     * @param printed as printed, without its first word and the full stop of its end
     * @param authors the persons that it names
     * @param agency the agency that it names beside the persons
     */
    public record Byline(
            String printed, List<Author> authors, @Nullable Agency agency) {}

    /** The byline on a line; empty when the line is not certainly one, as a sentence or a saying that begins with "By". */
    public Optional<Byline> read(Line line, List<Agency> agencies) {
        return names(line).flatMap(names -> {
            PersonList.CreditedPersons persons = persons(names, agencies);
            if (!persons.certain()
                    || OPEN_END.matcher(names).find()
                    || table.words().is(Kind.SAYINGS, names)) {
                return Optional.empty();
            }
            Byline byline = byline(names, persons);
            return Optional.of(new Byline(line.asPrinted(printed(line, names)), byline.authors(), byline.agency()));
        });
    }

    /**
     * A byline without a first word, as Arabic and Russian papers print it: the names of two or more persons, or a place
     * and names. Each name must begin with a known given name.
     */
    public Optional<Byline> readNames(Line line, List<Agency> agencies) {
        if (line.verbatim() || line.isHeading() || line.isLongerThan(LONGEST_NAMES)) {
            return Optional.empty();
        }
        String words = withoutFullStop(withoutEmphasis(line.words()));
        Matcher placed = PLACED.matcher(words);
        boolean afterPlace = placed.matches();
        String names = afterPlace ? placed.group("names") : words;
        PersonList.CreditedPersons persons = persons(names, agencies);
        boolean known = persons.persons().stream().allMatch(person -> hasGivenName(person.name()));
        boolean enough = persons.persons().size() >= (afterPlace ? 1 : 2);
        return persons.certain() && known && enough && !line.words().endsWith(".")
                ? Optional.of(
                        new Byline(line.asPrinted(words), byline(names, persons).authors(), persons.agency()))
                : Optional.empty();
    }

    private boolean hasGivenName(String name) {
        List<String> tokens = CreditWords.tokens(name);
        return tokens.size() > 1
                && tokens.size() <= MOST_NAMES
                && table.words().is(Kind.GIVEN_NAMES, tokens.getFirst());
    }

    /** Whether a line begins like a byline but is not certainly one: it stays in the text and is reported. */
    public boolean isDoubtful(Line line, List<Agency> agencies) {
        return names(line).filter(names -> !NameShape.isLowerCase(names)).isPresent()
                && read(line, agencies).isEmpty();
    }

    /** A byline in a text of its own, with or without its first word; empty when the text may be something else. */
    public Optional<Byline> certain(String text, List<Agency> agencies) {
        String plain = Spaces.plain(text).strip();
        Matcher marked = marker.matcher(plain);
        String names = withoutFullStop(marked.find() ? marked.group("names").strip() : plain);
        PersonList.CreditedPersons persons = persons(names, agencies);
        return persons.certain()
                        && !persons.persons().isEmpty()
                        && !OPEN_END.matcher(names).find()
                ? Optional.of(byline(names, persons))
                : Optional.empty();
    }

    /** The persons of a text that a client sent as the byline, with or without its first word. */
    public List<Author> authors(String printed, List<Agency> agencies) {
        String plain =
                DirectionMarks.without(Spaces.plain(withoutEmphasis(printed))).strip();
        Matcher marked = marker.matcher(plain);
        if (marked.find()) {
            String names = withoutFullStop(marked.group("names").strip());
            PersonList.CreditedPersons persons = persons(names, agencies);
            if (persons.certain()) {
                return byline(names, persons).authors();
            }
        }
        String names = withoutFullStop(plain);
        return byline(names, persons(names, agencies)).authors();
    }

    /** Whether names must follow: the line is only the first word of a byline, or a list that ends with "and". */
    boolean isOpen(String words) {
        String plain = withoutEmphasis(words);
        Matcher alone = marker.matcher(plain + " " + ANY_NAME);
        return OPEN_END.matcher(plain).find()
                || (alone.matches() && alone.group("names").equals(ANY_NAME));
    }

    /** Whether a line continues a list of names: "and John Roe". */
    boolean continuesList(String words) {
        List<String> tokens = CreditWords.tokens(withoutEmphasis(words));
        return tokens.size() > 1 && table.words().is(Kind.AND, tokens.getFirst());
    }

    /** Whether the words, without the first word of a byline, look like a person's full name. */
    boolean isFullName(String words) {
        Matcher marked = marker.matcher(words);
        return shape.isFullName(marked.find() ? marked.group("names") : words);
    }

    /** Whether a line is a credit as at the end of a short story, "(avec AFP)", and not a remark to editors. */
    public boolean isCredit(Line line, List<Agency> agencies) {
        return contributorLines(agencies).readWhole(line).isPresent();
    }

    /** Reads the lines that name contributors. */
    public ContributorLines contributorLines(List<Agency> agencies) {
        return new ContributorLines(table, agencies);
    }

    /** The names of a list in a dateline; "Santiago Ramón y Cajal" stays whole. */
    public static List<String> names(String list) {
        List<String> parts = Arrays.stream(LIST.split(list))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean names = parts.stream().allMatch(part -> part.contains(" ") || NameShape.isWrittenWithoutSpace(part));
        return names ? parts : List.of(list);
    }

    /** The text without marks of emphasis at its begin and its end. */
    public static String unemphasised(String text) {
        return OUTER_EMPHASIS.matcher(text).replaceAll("").strip();
    }

    /** The text without any mark of emphasis that Markdown would not have removed. */
    public static String withoutEmphasis(String text) {
        return unemphasised(text.replace("*", ""));
    }

    /** The text after the first word of a line that begins like a byline and is short enough for one. */
    private Optional<String> names(Line line) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = withoutEmphasis(line.words());
        if (words.chars().filter(c -> c == ' ').count() >= MOST_WORDS
                || (!words.isEmpty() && "!?؟".indexOf(words.charAt(words.length() - 1)) >= 0)) {
            return Optional.empty();
        }
        Matcher matcher = marker.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String names = withoutFullStop(matcher.group("names").strip());
        String first = words.substring(0, matcher.start("names")).strip();
        boolean sentence = table.words().is(Kind.VERBS, first) && names.startsWith("ال");
        return names.isEmpty() || sentence ? Optional.empty() : Optional.of(names);
    }

    /** The byline without its first word, unless this belongs to the rest as in "De notre correspondant …". */
    private String printed(Line line, String names) {
        String words = withoutEmphasis(line.words());
        int from = words.indexOf(names);
        List<String> first = CreditWords.tokens(words.substring(0, Math.max(0, from)));
        boolean whole = first.size() > 1 && table.words().is(Kind.BEATS, first.getLast());
        return whole ? words.substring(0, from + names.length()) : names;
    }

    private PersonList.CreditedPersons persons(String printed, List<Agency> agencies) {
        return PersonList.byline(UnmarkedText.of(printed).text(), new CreditPart.Reader(table.words(), agencies));
    }

    /** The author of a byline that names only an agency is the agency; one that names a newsroom has no author. */
    private Byline byline(String printed, PersonList.CreditedPersons persons) {
        List<Author> authors = persons.persons().stream().map(Person::author).toList();
        Agency agency = persons.agency();
        boolean alone = authors.isEmpty() && (!persons.beganWell() || (agency != null && agency.isCalled(printed)));
        return new Byline(printed, alone ? List.of(Author.named(printed)) : authors, agency);
    }

    private static String markerRegex(String word) {
        return word.endsWith(":")
                ? Pattern.quote(word.substring(0, word.length() - 1).strip()) + "\\s*[:：]\\s*"
                : Pattern.quote(word) + "(?:\\s*[:：/／|｜＝=]\\s*|\\s+)";
    }

    private static String withoutFullStop(String text) {
        String plain = TRAILING_SEPARATORS.matcher(text).replaceFirst("");
        boolean stop = plain.endsWith("。")
                || (plain.endsWith(".") && !ABBREVIATION.matcher(plain).find());
        return stop ? plain.substring(0, plain.length() - 1).strip() : plain;
    }
}
