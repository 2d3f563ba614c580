package dateline.ingest.contributor;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import dateline.ingest.byline.Bylines;
import dateline.ingest.credit.Conjunctions;
import dateline.ingest.credit.CreditPart;
import dateline.ingest.credit.CreditTable;
import dateline.ingest.credit.CreditWords;
import dateline.ingest.credit.CreditWords.Kind;
import dateline.ingest.credit.NameShape;
import dateline.ingest.credit.Person;
import dateline.ingest.credit.PersonList;
import dateline.ingest.credit.ReportingPlaces;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.UnmarkedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines in which an agency names contributors: "Associated Press writer NAME in PLACE contributed to this
 * report." and similar ones, and Reuters' last line, "(Reporting by …; Editing by …)".
 */
public final class ContributorLines {
    private static final int LONGEST = 600;
    private static final Pattern BRACKETED = Pattern.compile("^[(（\\[]\\s*(?<inner>[^()（）\\[\\]]+?)\\s*[)）\\]][.。]?$");
    private static final Pattern SENTENCE_END = Pattern.compile("(\\p{L}{3}\\.|\\d\\.)\\s+|。\\s*");
    private static final Pattern TASK_SEPARATOR = Pattern.compile("\\s*[;؛；]\\s*|\\s+[-–—|]\\s+");
    /** A country or region after a place. */
    private static final Pattern REGION = Pattern.compile("(\\s(?:in|at|from)\\s[^,]+),.*$");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+\\s+\\p{Lu}|^[^\\p{Lu}\\p{Ll}]+$");

    private final CreditTable table;
    private final CreditPart.Reader reader;

    public ContributorLines(CreditTable table, List<Agency> agencies) {
        this.table = table;
        this.reader = new CreditPart.Reader(table.words(), agencies);
    }

    /**
     * A line, or a clause of one, that names contributors.
     *
     * @param contributors the contributors that it names
     * @param certain whether everything that it says about contributors was recognised
     * @param alone whether it says nothing else and has each person's full name
     */
    public record CreditLine(List<Contributor> contributors, boolean certain, boolean alone) {
        private static final CreditLine NONE = new CreditLine(List.of(), true, true);

        /** Whether it is a line of contributors even without a rule before it. */
        boolean whole() {
            return certain && alone;
        }

        private boolean isEmpty() {
            return contributors.isEmpty();
        }
    }

    /** The contributors that a line names, if it names any. */
    public Optional<CreditLine> read(Line line) {
        return read(line, false);
    }

    /** The contributors of a line that says nothing else. */
    public Optional<CreditLine> readWhole(Line line) {
        return read(line, true).filter(CreditLine::whole);
    }

    private Optional<CreditLine> read(Line line, boolean whollyRead) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = words(line);
        var brackets = BRACKETED.matcher(words);
        boolean bracketed = brackets.matches();
        List<Contributor> contributors = new ArrayList<>();
        boolean certain = true;
        boolean alone = true;
        Map<String, CreditLine> clauses = new HashMap<>();
        for (String clause : clauses(bracketed ? brackets.group("inner") : words, bracketed, clauses)) {
            Deadline.check();
            boolean other = table.forms().isOther(clause);
            CreditLine named = other ? CreditLine.NONE : clause(clause, bracketed, clauses);
            contributors.addAll(named.contributors());
            certain &= other || (named.certain() && !named.isEmpty());
            alone &= !other && (bracketed || named.alone());
            if (whollyRead && !(certain && alone)) {
                return Optional.empty();
            }
        }
        return contributors.isEmpty()
                ? Optional.empty()
                : Optional.of(new CreditLine(List.copyOf(contributors), certain, alone));
    }

    /** Whether a line of unknown form may name contributors: not a pointer to more coverage, not a correction. */
    boolean mayName(Line line) {
        String words = words(line);
        return !table.forms().isOther(words)
                && clauses(words, true, new HashMap<>()).stream().noneMatch(table.forms()::isOther)
                && NAME.matcher(words).find();
    }

    /** Whether a line is of another kind that is printed beside credits and names no contributors. */
    boolean isOther(Line line) {
        return table.forms().isOther(withoutFullStop(words(line)));
    }

    private static String words(Line line) {
        return Bylines.withoutEmphasis(UnmarkedText.of(line.words()).text());
    }

    /**
     * The tasks of each sentence.
     *
     * @param ofTasks whether semicolons always separate tasks
     * @param read the clauses that have been read already
     */
    private List<String> clauses(String words, boolean ofTasks, Map<String, CreditLine> read) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : SENTENCE_END.matcher(words).replaceAll("$1\n").split("\n", -1)) {
            for (String part : ofTasks ? tasks(sentence) : tasksOrPersons(sentence, read)) {
                for (String clause : table.forms().separated(part).split("\n", -1)) {
                    String plain = withoutFullStop(clause.strip());
                    if (!plain.isEmpty()) {
                        clauses.add(plain);
                    }
                }
            }
        }
        return clauses;
    }

    private static List<String> tasks(String sentence) {
        return List.of(TASK_SEPARATOR.matcher(sentence).replaceAll("\n").split("\n", -1));
    }

    /** Semicolons separate tasks, or the persons of one task if their places have commas. */
    private List<String> tasksOrPersons(String sentence, Map<String, CreditLine> read) {
        List<String> parts = tasks(sentence);
        if (parts.size() == 1
                || parts.stream()
                        .noneMatch(part -> clause(withoutFullStop(part.strip()), false, read)
                                .isEmpty())) {
            return parts;
        }
        List<String> persons = new ArrayList<>(parts);
        persons.replaceAll(part -> REGION.matcher(part).replaceFirst("$1"));
        persons.set(persons.size() - 1, parts.getLast());
        String list = String.join(", ", persons);
        return clause(withoutFullStop(list.strip()), false, read).contributors().size() >= parts.size()
                ? List.of(list)
                : parts;
    }

    private CreditLine clause(String clause, boolean bracketed, Map<String, CreditLine> read) {
        return read.computeIfAbsent(clause, unread -> clause(unread, bracketed));
    }

    private CreditLine clause(String clause, boolean bracketed) {
        for (ContributorPatterns.Clause reading : table.forms().readings(clause.replace('’', '\''), bracketed)) {
            CreditLine named = reading.who() == null ? CreditLine.NONE : persons(reading);
            named = named.isEmpty() ? organisations(reading) : named;
            if (!named.isEmpty()) {
                return named;
            }
        }
        return CreditLine.NONE;
    }

    private CreditLine persons(ContributorPatterns.Clause clause) {
        String printed = Objects.requireNonNullElse(clause.organisation(), "");
        String withoutArticle = withoutArticle(printed);
        if (CreditWords.tokens(withoutArticle).stream()
                .anyMatch(token -> table.words().is(Kind.AND, token))) {
            return CreditLine.NONE;
        }
        List<String> tokens = new ArrayList<>(CreditWords.tokens(printed));
        int printedEnd = tokens.size();
        tokens.addAll(CreditWords.tokens(String.valueOf(clause.who())));
        int agencyEnd = reader.endOfAgency(tokens);
        // The name of a known agency may go on in what the form takes for the persons.
        boolean longer = agencyEnd > printedEnd && agencyEnd < tokens.size();
        String who = String.join(" ", tokens.subList(longer ? agencyEnd : printedEnd, tokens.size()));
        String organisation = organisation(longer ? String.join(" ", tokens.subList(0, agencyEnd)) : withoutArticle);
        PersonList.CreditedPersons first = PersonList.contributors(who, reader);
        List<Person> persons = new ArrayList<>(first.persons());
        boolean certain = first.certain();
        if (clause.where() != null) {
            ReportingPlaces places = ReportingPlaces.of(clause.where(), reader);
            places.persons()
                    .forEach(more ->
                            persons.addAll(PersonList.contributors(more, reader).persons()));
            certain &= places.certain();
        }
        List<Contributor> contributors = persons.stream()
                .map(person -> new Contributor(
                        person.name(),
                        clause.role(),
                        person.agency() == null ? organisation : person.agency().name()))
                .toList();
        return new CreditLine(contributors, certain, contributors.stream().allMatch(one -> isFull(one.name())));
    }

    /** The organisations that helped, if no person is named; instead of persons only known agencies count. */
    private CreditLine organisations(ContributorPatterns.Clause clause) {
        List<Contributor> organisations = new ArrayList<>();
        boolean certain = true;
        boolean named = clause.organisation() != null && clause.who() == null;
        String list =
                String.valueOf(named ? clause.organisation() : clause.who() == null ? clause.agencies() : clause.who());
        for (String part : list.split("[,،、，/]", -1)) {
            for (String one :
                    new Conjunctions(table.words()).splits(part.strip()).getFirst()) {
                String name = withoutArticle(one);
                Optional<Agency> agency = reader.agency(name);
                boolean accepted = agency.isPresent() || (named && isOrganisation(name));
                certain &= accepted;
                if (accepted) {
                    organisations.add(new Contributor(agency.map(Agency::name).orElse(name), clause.role(), null));
                }
            }
        }
        return clause.agencies() != null && !certain
                ? CreditLine.NONE
                : new CreditLine(List.copyOf(organisations), certain, true);
    }

    private boolean isOrganisation(String name) {
        return reader.shape().isName(name) && !table.words().is(Kind.DESKS, name);
    }

    /** The name of an organisation without the jobs of its people; null when nothing remains. */
    private @Nullable String organisation(String printed) {
        List<String> tokens = CreditWords.tokens(withoutArticle(printed));
        for (int end = tokens.size(); end > 0; end--) {
            Optional<Agency> agency = reader.agency(String.join(" ", tokens.subList(0, end)));
            boolean rest = tokens.subList(end, tokens.size()).stream().allMatch(this::isBeat);
            if (agency.isPresent() && rest) {
                return agency.get().name();
            }
        }
        int end = tokens.size();
        while (end > 0 && NameShape.isLowerCase(tokens.get(end - 1))) {
            end--;
        }
        List<String> name = tokens.subList(0, end);
        return name.stream().allMatch(this::isBeat) ? null : String.join(" ", name);
    }

    private boolean isBeat(String token) {
        return table.words().is(Kind.BEATS, token);
    }

    private static String withoutArticle(String name) {
        String plain = name.strip();
        for (String article : List.of("the ", "l'", "la ", "le ", "les ", "der ", "die ", "das ")) {
            if (plain.length() > article.length() && plain.regionMatches(true, 0, article, 0, article.length())) {
                return plain.substring(article.length()).strip();
            }
        }
        return plain;
    }

    private boolean isFull(String name) {
        return name.contains(" ")
                || NameShape.isWrittenWithoutSpace(name)
                || reader.agency(name).isPresent();
    }

    private static String withoutFullStop(String part) {
        return part.endsWith(".") || part.endsWith("،") || part.endsWith(",") || part.endsWith("。")
                ? part.substring(0, part.length() - 1).strip()
                : part;
    }
}
