package dateline.ingest.credit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words beside names in credits, in many languages. */
public final class CreditWords {
    /** The kinds of words in a credit; the table of credits describes each. */
    public enum Kind {
        AND,
        AND_IN_NAMES,
        AND_PREFIXES,
        NAMES_WITH_AND_PREFIX,
        PARTICLES,
        NO_NAME,
        ROLES,
        BEATS,
        DESKS,
        ORGANISATIONS,
        IN,
        FOR,
        PLACES,
        PLACE_BEGINNINGS,
        REGIONS,
        GIVEN_NAMES,
        HAN_NAMES,
        HAN_ROLES,
        CLAUSES,
        TIMES,
        TIMES_IN_NAMES,
        SAYINGS,
        AFTER_NAMES,
        VERBS,
        WRITERS,
        FURTHER_HELP,
        REPORT_EN,
        REPORT_FR,
        REPORT_ES,
        REPORT_PT,
        REPORT_IT,
        REPORT_NL,
        REPORT_RU,
        REPORT_AR,
        HELP_EN,
        REPORTED_EN;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Kind, String> sources = new EnumMap<>(Kind.class);
    private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
    private final List<String> prefixes;
    private final Pattern clause;

    /** Reads lists of regular expressions by their names in the table, each list separated by commas. */
    CreditWords(Map<?, ?> lists) {
        for (Kind kind : Kind.values()) {
            String list = String.valueOf(Objects.requireNonNull(lists.get(kind.key()), kind.key()));
            String any = expanded("(?:" + String.join("|", list.split(", ", -1)) + ")");
            sources.put(kind, any);
            patterns.put(kind, Pattern.compile("^" + any + "$", Pattern.CASE_INSENSITIVE));
        }
        clause = Pattern.compile("(?:^|[\\s,;|(])(?:" + any(Kind.CLAUSES) + ")(?:[\\s:]|$)", Pattern.CASE_INSENSITIVE);
        prefixes = List.of(String.valueOf(lists.get(Kind.AND_PREFIXES.key())).split(", ", -1));
    }

    /** Whether a text is a word of a kind, in capitals or not. */
    public boolean is(Kind kind, String text) {
        return Objects.requireNonNull(patterns.get(kind)).matches(text.replace('’', '\''));
    }

    /** A regular expression for any word of a kind. */
    String any(Kind kind) {
        return Objects.requireNonNull(sources.get(kind));
    }

    /** The text before the first further credit in it: "with reporting by", "Photos:". */
    String beforeClauses(String text) {
        Matcher found = clause.matcher(text);
        return found.find() ? text.substring(0, found.start()) : text;
    }

    /** The letters that mean "and" where they are written before a word. */
    List<String> prefixes() {
        return prefixes;
    }

    /** A regular expression with names in braces replaced by the words of that kind. */
    public String expanded(String regex) {
        String expanded = regex;
        for (Map.Entry<Kind, String> source : sources.entrySet()) {
            expanded = expanded.replace("{" + source.getKey().key() + "}", source.getValue());
        }
        return expanded;
    }

    /** The words of a text, which single spaces separate. */
    public static List<String> tokens(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
