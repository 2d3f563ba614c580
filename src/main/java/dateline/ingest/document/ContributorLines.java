package dateline.ingest.document;

import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import dateline.ingest.document.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines in which an agency names those who helped: "Associated Press writer NAME in PLACE
 * contributed to this report." and its like, and Reuters' last line, "(Reporting by …; Editing by …)".
 */
final class ContributorLines {
    private static final int LONGEST = 1_000;
    private static final Pattern BRACKETED = Pattern.compile("^[(（\\[]\\s*(?<inner>[^()（）\\[\\]]+?)\\s*[)）\\]][.。]?$");
    private static final Pattern SENTENCE_END = Pattern.compile("(\\p{L}{3}\\.|\\d\\.)\\s+|。\\s*");
    private static final Pattern PARTED = Pattern.compile("\\s*[;؛；]\\s*|\\s+[-–—|]\\s+");
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\p{Ll}+\\s+\\p{Lu}|^[^\\p{Lu}\\p{Ll}]+$");

    private final CreditTable table;
    private final CreditPart.Reader reader;

    ContributorLines(CreditTable table, List<Agency> agencies) {
        this.table = table;
        this.reader = new CreditPart.Reader(table.words(), agencies);
    }

    /**
     * What a line says.
     *
     * @param contributors those whom it names
     * @param whole whether all of it was recognised, and each person by a full name
     */
    record Named(List<Contributor> contributors, boolean whole) {}

    /** The contributors that a line names, if it names any. */
    Optional<Named> read(Line line) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = words(line);
        var brackets = BRACKETED.matcher(words);
        boolean bracketed = brackets.matches();
        List<Contributor> contributors = new ArrayList<>();
        boolean whole = true;
        for (String clause : clauses(bracketed ? brackets.group("inner") : words)) {
            List<Contributor> named = table.forms().isOther(clause) ? List.of() : clause(clause, bracketed);
            contributors.addAll(named);
            whole &= !named.isEmpty();
        }
        whole &= bracketed || contributors.stream().allMatch(who -> isFull(who.name()));
        return contributors.isEmpty() ? Optional.empty() : Optional.of(new Named(List.copyOf(contributors), whole));
    }

    /** Whether a line of unknown form may name somebody: not when it tells where to read more, or what was corrected. */
    boolean mayName(Line line) {
        String words = words(line);
        return !table.forms().isOther(words)
                && clauses(words).stream().noneMatch(table.forms()::isOther)
                && NAMED.matcher(words).find();
    }

    private static String words(Line line) {
        return Bylines.unemphasised(line.words().replace("**", "").replace("*", ""));
    }

    /** Sentences, and the tasks in each. */
    private List<String> clauses(String words) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : SENTENCE_END.matcher(words).replaceAll("$1\n").split("\n", -1)) {
            for (String part : PARTED.matcher(sentence).replaceAll("\n").split("\n", -1)) {
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

    private List<Contributor> clause(String clause, boolean bracketed) {
        for (ContributorForms.Clause reading : table.forms().readings(clause.replace('’', '\''), bracketed)) {
            List<Contributor> named = reading.who() == null ? houses(reading) : persons(reading);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private List<Contributor> persons(ContributorForms.Clause clause) {
        String organisation = clause.organisation();
        if (organisation != null && !mayBeHouse(organisation)) {
            return List.of();
        }
        List<String> tokens = CreditWords.tokens(String.valueOf(clause.who()));
        Agency before = reader.first(tokens);
        String who = before == null ? String.join(" ", tokens) : withoutHouse(tokens);
        String house = organisation == null ? null : house(organisation);
        return PersonList.helpers(who.isEmpty() ? String.valueOf(clause.who()) : who, reader).persons().stream()
                .map(person -> new Contributor(person.name(), clause.role(), own(person, house, before)))
                .toList();
    }

    /** The house printed beside a person, else the one of the line. */
    private static @Nullable String own(Person person, @Nullable String house, @Nullable Agency before) {
        if (person.house() != null) {
            return person.house().name();
        }
        return house == null && before != null ? before.name() : house;
    }

    private String withoutHouse(List<String> tokens) {
        for (int i = Math.min(5, tokens.size()); i > 0; i--) {
            if (reader.agency(String.join(" ", tokens.subList(0, i))).isPresent()) {
                return String.join(" ", tokens.subList(i, tokens.size()));
            }
        }
        return String.join(" ", tokens);
    }

    /** Houses that helped, where no person is named. */
    private List<Contributor> houses(ContributorForms.Clause clause) {
        List<Contributor> houses = new ArrayList<>();
        for (String part : String.valueOf(clause.organisation()).split("[,،、，/]")) {
            for (String one : new Conjunctions(table.words()).splits(part.strip()).getFirst()) {
                String name = withoutArticle(one);
                Optional<Agency> agency = reader.agency(name);
                if (agency.isPresent() || (!name.isEmpty() && isHouse(name))) {
                    houses.add(new Contributor(agency.map(Agency::name).orElse(name), clause.role(), null));
                }
            }
        }
        return houses;
    }

    private boolean isHouse(String name) {
        return reader.shape().isName(name) && !table.words().is(Kind.DESKS, name);
    }

    private boolean mayBeHouse(String organisation) {
        List<String> tokens = CreditWords.tokens(organisation);
        return tokens.stream().noneMatch(token -> table.words().is(Kind.AND, token));
    }

    /** The name of a house, without what its people do before their names; null when nothing is left. */
    private @Nullable String house(String printed) {
        List<String> tokens = CreditWords.tokens(withoutArticle(printed));
        while (!tokens.isEmpty()) {
            Optional<Agency> agency = reader.agency(String.join(" ", tokens));
            if (agency.isPresent()) {
                return agency.get().name();
            }
            if (!table.words().is(Kind.BEATS, tokens.getLast()) && !NameShape.isLowerCase(tokens.getLast())) {
                return String.join(" ", tokens);
            }
            tokens = tokens.subList(0, tokens.size() - 1);
        }
        return null;
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
        return name.contains(" ") || NameShape.isWrittenWithoutSpace(name) || reader.agency(name).isPresent();
    }

    private static String withoutStop(String part) {
        return part.endsWith(".") || part.endsWith("،") || part.endsWith(",") || part.endsWith("。")
                ? part.substring(0, part.length() - 1).strip()
                : part;
    }
}
