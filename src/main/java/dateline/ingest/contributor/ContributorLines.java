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
import dateline.ingest.credit.Whereabouts;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines in which an agency names those who helped: "Associated Press writer NAME in PLACE
 * contributed to this report." and its like, and Reuters' last line, "(Reporting by …; Editing by …)".
 */
public final class ContributorLines {
    private static final int LONGEST = 600;
    private static final Pattern BRACKETED = Pattern.compile("^[(（\\[]\\s*(?<inner>[^()（）\\[\\]]+?)\\s*[)）\\]][.。]?$");
    private static final Pattern SENTENCE_END = Pattern.compile("(\\p{L}{3}\\.|\\d\\.)\\s+|。\\s*");
    private static final Pattern PARTED = Pattern.compile("\\s*[;؛；]\\s*|\\s+[-–—|]\\s+");
    /** The country behind a place. */
    private static final Pattern REGION = Pattern.compile("(\\s(?:in|at|from)\\s[^,]+),.*$");

    private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\p{Ll}+\\s+\\p{Lu}|^[^\\p{Lu}\\p{Ll}]+$");

    private final CreditTable table;
    private final CreditPart.Reader reader;

    public ContributorLines(CreditTable table, List<Agency> agencies) {
        this.table = table;
        this.reader = new CreditPart.Reader(table.words(), agencies);
    }

    /**
     * What a line says.
     *
     * @param contributors those whom it names
     * @param certain whether all that it says of contributors was recognised
     * @param alone whether it says nothing else, and names each person in full
     */
    public record CreditLine(List<Contributor> contributors, boolean certain, boolean alone) {
        private static final CreditLine NOBODY = new CreditLine(List.of(), true, true);

        /** Whether it is a line of contributors even where no rule stands before it. */
        boolean whole() {
            return certain && alone;
        }

        private boolean isNobody() {
            return contributors.isEmpty();
        }
    }

    /** The contributors that a line names, if it names any. */
    public Optional<CreditLine> read(Line line) {
        return read(line, false);
    }

    /** The contributors that a line names that says nothing else. */
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
        for (String clause : clauses(bracketed ? brackets.group("inner") : words, bracketed)) {
            Deadline.check();
            boolean other = table.forms().isOther(clause);
            CreditLine named = other ? CreditLine.NOBODY : clause(clause, bracketed);
            contributors.addAll(named.contributors());
            certain &= other || (named.certain() && !named.isNobody());
            alone &= !other && (bracketed || named.alone());
            if (whollyRead && !(certain && alone)) {
                return Optional.empty();
            }
        }
        return contributors.isEmpty()
                ? Optional.empty()
                : Optional.of(new CreditLine(List.copyOf(contributors), certain, alone));
    }

    /** Whether a line of unknown form may name somebody: not when it tells where to read more, or what was corrected. */
    boolean mayName(Line line) {
        String words = words(line);
        return !table.forms().isOther(words)
                && clauses(words, true).stream().noneMatch(table.forms()::isOther)
                && NAMED.matcher(words).find();
    }

    /** Whether a line is one of those that stand where contributors are named and name none. */
    boolean isOther(Line line) {
        return table.forms().isOther(withoutStop(words(line)));
    }

    private static String words(Line line) {
        return Bylines.withoutEmphasis(PlainText.of(line.words()).text());
    }

    /** Sentences, and the tasks in each. */
    private List<String> clauses(String words, boolean ofTasks) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : SENTENCE_END.matcher(words).replaceAll("$1\n").split("\n", -1)) {
            for (String part : parts(sentence, ofTasks)) {
                for (String clause : table.forms().parted(part).split("\n", -1)) {
                    String plain = withoutStop(clause.strip());
                    if (!plain.isEmpty()) {
                        clauses.add(plain);
                    }
                }
            }
        }
        return clauses;
    }

    /** Semicolons part tasks, or the persons of one task where the places have commas. */
    private List<String> parts(String sentence, boolean ofTasks) {
        List<String> parts = List.of(PARTED.matcher(sentence).replaceAll("\n").split("\n", -1));
        if (ofTasks
                || parts.size() == 1
                || parts.stream()
                        .noneMatch(
                                part -> clause(withoutStop(part.strip()), false).isNobody())) {
            return parts;
        }
        List<String> persons = new ArrayList<>(parts);
        persons.replaceAll(part -> REGION.matcher(part).replaceFirst("$1"));
        persons.set(persons.size() - 1, parts.getLast());
        String list = String.join(", ", persons);
        return clause(withoutStop(list.strip()), false).contributors().size() >= parts.size() ? List.of(list) : parts;
    }

    private CreditLine clause(String clause, boolean bracketed) {
        for (ContributorForms.Clause reading : table.forms().readings(clause.replace('’', '\''), bracketed)) {
            CreditLine named = reading.who() == null ? CreditLine.NOBODY : persons(reading);
            named = named.isNobody() ? houses(reading) : named;
            if (!named.isNobody()) {
                return named;
            }
        }
        return CreditLine.NOBODY;
    }

    private CreditLine persons(ContributorForms.Clause clause) {
        String organisation = clause.organisation() == null ? "" : withoutArticle(clause.organisation());
        if (!mayBeHouse(organisation)) {
            return CreditLine.NOBODY;
        }
        List<String> own = CreditWords.tokens(clause.organisation() == null ? "" : clause.organisation());
        List<String> tokens = new ArrayList<>(own);
        tokens.addAll(CreditWords.tokens(String.valueOf(clause.who())));
        int end = reader.endOfAgency(tokens);
        boolean known = end > own.size() && end < tokens.size();
        String who = String.join(" ", tokens.subList(known ? end : own.size(), tokens.size()));
        String house = house(known ? String.join(" ", tokens.subList(0, end)) : organisation);
        PersonList.CreditedPersons first = PersonList.helpers(who, reader);
        List<Person> persons = new ArrayList<>(first.persons());
        boolean certain = first.certain();
        if (clause.where() != null) {
            Whereabouts where = Whereabouts.of(clause.where(), reader);
            where.persons()
                    .forEach(more ->
                            persons.addAll(PersonList.helpers(more, reader).persons()));
            certain &= where.certain();
        }
        List<Contributor> contributors = persons.stream()
                .map(person -> new Contributor(
                        person.name(),
                        clause.role(),
                        person.house() == null ? house : person.house().name()))
                .toList();
        return new CreditLine(contributors, certain, contributors.stream().allMatch(one -> isFull(one.name())));
    }

    /** Houses that helped, where no person is named: in the place of persons, agencies that are known. */
    private CreditLine houses(ContributorForms.Clause clause) {
        List<Contributor> houses = new ArrayList<>();
        boolean certain = true;
        boolean named = clause.organisation() != null && clause.who() == null;
        String list =
                String.valueOf(named ? clause.organisation() : clause.who() == null ? clause.agencies() : clause.who());
        for (String part : list.split("[,،、，/]", -1)) {
            for (String one :
                    new Conjunctions(table.words()).splits(part.strip()).getFirst()) {
                String name = withoutArticle(one);
                Optional<Agency> agency = reader.agency(name);
                boolean house = agency.isPresent() || (named && isHouse(name));
                certain &= house;
                if (house) {
                    houses.add(new Contributor(agency.map(Agency::name).orElse(name), clause.role(), null));
                }
            }
        }
        return clause.agencies() != null && !certain
                ? CreditLine.NOBODY
                : new CreditLine(List.copyOf(houses), certain, true);
    }

    private boolean isHouse(String name) {
        return reader.shape().isName(name) && !table.words().is(Kind.DESKS, name);
    }

    private boolean mayBeHouse(String organisation) {
        List<String> tokens = CreditWords.tokens(organisation);
        return tokens.stream().noneMatch(token -> table.words().is(Kind.AND, token));
    }

    /** The name of a house, without what its people do; null when nothing is left. */
    private @Nullable String house(String printed) {
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

    private static String withoutStop(String part) {
        return part.endsWith(".") || part.endsWith("،") || part.endsWith(",") || part.endsWith("。")
                ? part.substring(0, part.length() - 1).strip()
                : part;
    }
}
