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
import dateline.ingest.text.PlainText;
import dateline.ingest.text.Spaces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises a byline line, "By …" in any language that the settings know, and the authors in it. */
public final class Bylines {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 40;
    private static final int EMPHASIS = 3;
    private static final int LONGEST_NAMES = 100;
    private static final int MOST_NAMES = 3;

    /** A place in Arabic and a dash before names. */
    private static final Pattern PLACED =
            Pattern.compile("^\\p{Arabic}+(?: \\p{Arabic}+)?\\s*[-–—:]\\s*(?<names>\\p{Arabic}.*)$");

    private static final Pattern LIST = Pattern.compile("\\s*[,;、，；・/／]\\s*|\\s+(?:and|&)\\s+");
    /** A last word whose full stop is its own: an initial, "Jr.", "M.D.". */
    private static final Pattern SHORTENED = Pattern.compile(
            "(?i)(?:^|[\\s.,(])(?:\\p{L}|jr|sr|esq|st|ste|dr|inc|co|ltd|corp|bros|phil|\\p{L}\\.\\s?\\p{L}|ph\\.\\s?d)\\.$");

    /** Marks that lead to something that is not there. */
    private static final Pattern TRAILING = Pattern.compile("[\\s,;|/–—-]+$");

    /** A list that goes on in the next line. */
    private static final Pattern OPEN_END = Pattern.compile("(?i)(?:&|\\s(?:and|und|et|y|e|en|og|och|with|и|و))$");

    private static final String ANYBODY = "X";

    private final CreditTable table;
    private final NameShape shape;
    private final Pattern marker;

    /** The words that begin a byline: "By", "Von", "بقلم" …; one that ends with a colon is none without it. */
    public Bylines(List<String> words) {
        this(words, CreditTable.shipped());
    }

    /** The same with a table of the other words of credits. */
    public Bylines(List<String> words, CreditTable table) {
        this.table = table;
        this.shape = new NameShape(table.words());
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Bylines::marked)
                .collect(Collectors.joining("|"));
        marker = Pattern.compile("^(?:" + any + ")(?<rest>\\S.*)$", Pattern.CASE_INSENSITIVE);
    }

    /**
     * A byline.
     *
     * @param printed as printed, without its first word and the full stop of its end
     * @param authors the persons
     * @param agency the agency that it names after the persons
     */
    public record Byline(
            String printed, List<Author> authors, @Nullable Agency agency) {}

    /** The byline that a line certainly is. A sentence or a saying that happens to begin with "By" is none. */
    public Optional<Byline> read(Line line, List<Agency> agencies) {
        return rest(line).flatMap(rest -> {
            PersonList.CreditedPersons found = found(rest, agencies);
            if (!found.certain()
                    || OPEN_END.matcher(rest).find()
                    || table.words().is(Kind.SAYINGS, rest)) {
                return Optional.empty();
            }
            Byline byline = byline(rest, found);
            return Optional.of(new Byline(line.asPrinted(printed(line, rest)), byline.authors(), byline.agency()));
        });
    }

    /**
     * A byline without a first word: two persons' names or more alone, or with the place before them, as Arabic and
     * Russian papers print it. Each has to begin with a given name that is known, or it is any line of text.
     */
    public Optional<Byline> readNames(Line line, List<Agency> agencies) {
        if (line.verbatim() || line.isHeading() || line.isLongerThan(LONGEST_NAMES)) {
            return Optional.empty();
        }
        String words = withoutStop(unmarked(line.words()));
        Matcher placed = PLACED.matcher(words);
        boolean behindPlace = placed.matches();
        String names = behindPlace ? placed.group("names") : words;
        PersonList.CreditedPersons found = found(names, agencies);
        boolean known = found.persons().stream().allMatch(person -> isKnown(person.name()));
        boolean enough = found.persons().size() >= (behindPlace ? 1 : 2);
        return found.certain() && known && enough && !line.words().endsWith(".")
                ? Optional.of(
                        new Byline(line.asPrinted(words), byline(names, found).authors(), found.agency()))
                : Optional.empty();
    }

    private boolean isKnown(String name) {
        List<String> tokens = CreditWords.tokens(name);
        return tokens.size() > 1
                && tokens.size() <= MOST_NAMES
                && table.words().is(Kind.GIVEN_NAMES, tokens.getFirst());
    }

    /** Whether a line begins as a byline does, and is none for certain: it stays where it is, and somebody is told. */
    public boolean isDoubtful(Line line, List<Agency> agencies) {
        return rest(line).filter(rest -> !NameShape.isLowerCase(rest)).isPresent()
                && read(line, agencies).isEmpty();
    }

    /** The persons of a byline that somebody gave as such, with its first word or without. */
    public List<Author> authors(String printed, List<Agency> agencies) {
        String plain = DirectionMarks.without(Spaces.plain(unmarked(printed))).strip();
        Matcher marked = marker.matcher(plain);
        if (marked.find()) {
            String rest = withoutStop(marked.group("rest").strip());
            PersonList.CreditedPersons found = found(rest, agencies);
            if (found.certain()) {
                return byline(rest, found).authors();
            }
        }
        return byline(withoutStop(plain), found(withoutStop(plain), agencies)).authors();
    }

    /** Whether a line is but the first word of a byline, or a list that ends with "and": names follow. */
    boolean isOpen(String words) {
        String plain = unmarked(words);
        Matcher alone = marker.matcher(plain + " " + ANYBODY);
        return OPEN_END.matcher(plain).find()
                || (alone.matches() && alone.group("rest").equals(ANYBODY));
    }

    /** Whether a line goes on with a list of names: "and John Roe". */
    boolean continuesList(String words) {
        List<String> tokens = CreditWords.tokens(unmarked(words));
        return tokens.size() > 1 && table.words().is(Kind.AND, tokens.getFirst());
    }

    /** Whether words, without the first one of a byline, are a person's full name by their looks. */
    boolean isFullName(String words) {
        Matcher marked = marker.matcher(words);
        return shape.isFullName(marked.find() ? marked.group("rest") : words);
    }

    /** Whether a line is the credit that a short story ends with, "(avec AFP)", and no remark to editors. */
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

    public static String unemphasised(String text) {
        int from = 0;
        while (from < text.length() && from < EMPHASIS && isEmphasis(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && text.length() - to < EMPHASIS && isEmphasis(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    /** What stands behind the first word of a line that begins as a byline and is short enough for one. */
    private Optional<String> rest(Line line) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = unmarked(line.words());
        if (words.chars().filter(c -> c == ' ').count() >= MOST_WORDS
                || (!words.isEmpty() && "!?؟".indexOf(words.charAt(words.length() - 1)) >= 0)) {
            return Optional.empty();
        }
        Matcher matcher = marker.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String rest = withoutStop(matcher.group("rest").strip());
        String first = words.substring(0, matcher.start("rest")).strip();
        boolean verb = table.words().is(Kind.VERBS, first) && rest.startsWith("ال");
        return rest.isEmpty() || verb ? Optional.empty() : Optional.of(rest);
    }

    /** "De notre correspondant …" has no word that could be left out. */
    private String printed(Line line, String rest) {
        String words = unmarked(line.words());
        int from = words.indexOf(rest);
        List<String> first = CreditWords.tokens(words.substring(0, Math.max(0, from)));
        boolean ours = first.size() > 1 && table.words().is(Kind.BEATS, first.getLast());
        return ours ? words.substring(0, from + rest.length()) : rest;
    }

    private PersonList.CreditedPersons found(String printed, List<Agency> agencies) {
        return PersonList.byline(PlainText.of(printed).text(), new CreditPart.Reader(table.words(), agencies));
    }

    /** A byline that names an agency and nobody else has it for its author; one that names a newsroom has none. */
    private Byline byline(String printed, PersonList.CreditedPersons found) {
        List<Author> authors = found.persons().stream().map(Person::author).toList();
        Agency agency = found.agency();
        boolean alone = authors.isEmpty() && (!found.beganWell() || (agency != null && agency.isCalled(printed)));
        return new Byline(printed, alone ? List.of(Author.named(printed)) : authors, agency);
    }

    private static String marked(String word) {
        return word.endsWith(":")
                ? Pattern.quote(word.substring(0, word.length() - 1).strip()) + "\\s*[:：]\\s*"
                : Pattern.quote(word) + "(?:\\s*[:：/／|｜＝=]\\s*|\\s+)";
    }

    private static String unmarked(String words) {
        return unemphasised(words.replace("**", "").replace("*", ""));
    }

    private static String withoutStop(String text) {
        String plain = TRAILING.matcher(text).replaceFirst("");
        boolean stop = plain.endsWith("。")
                || (plain.endsWith(".") && !SHORTENED.matcher(plain).find());
        return stop ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    private static boolean isEmphasis(char c) {
        return c == '*' || c == '_';
    }
}
