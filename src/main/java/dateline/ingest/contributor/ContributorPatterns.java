package dateline.ingest.contributor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dateline.ingest.credit.CreditWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of lines that name contributors, as regular expressions with named groups. */
public final class ContributorPatterns {
    private static final Set<String> GROUPS = Set.of("who", "org", "agency", "role", "where");
    private static final Set<String> NAMING = Set.of("who", "org", "agency");
    private static final String BY = "(?:\\s+(?:by|de|par|por|von|door|di|da|do|av|af)\\s+|\\s+d'|\\s*[:：=＝]\\s*)";

    private final Map<String, Pattern> roles;
    private final List<Pattern> forms;
    private final Pattern others;
    private final String furtherHelp;
    private final Pattern task;
    private final Pattern bareTask;
    private final Pattern nextTask;

    private ContributorPatterns(Map<String, Pattern> roles, Pattern others, String furtherHelp, List<Pattern> forms) {
        this.roles = roles;
        this.others = others;
        this.furtherHelp = furtherHelp;
        this.forms = forms;
        String any = roles.values().stream()
                .map(Pattern::pattern)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
        task = whole("(?:with )?(?<role>" + any + ")" + BY + "(?<who>.+)");
        bareTask = whole("(?<role>" + any + ")\\s+(?<who>.+)");
        nextTask = compiled("[\\s,.;、，；]+(?:(?:with|and|et|y|und|e|con|avec)\\s+)?((?:" + any + ")" + BY
                + ")|[,،、，]\\s*((?:" + any + ")\\s)|[,،、，]\\s*(" + furtherHelp + "\\s)");
    }

    /**
     * A clause that names contributors.
     *
     * @param who persons, as printed
     * @param organisation the organisation that they work for, or without persons one that helped
     * @param agencies agencies that helped; the clause counts only if all of them are known
     * @param role what they did: a role of the table of credits, or as printed
     * @param where the place of the last person, and further persons with their places
     */
    record Clause(
            @Nullable String who,
            @Nullable String organisation,
            @Nullable String agencies,
            @Nullable String role,
            @Nullable String where) {}

    /** The roles and the other lines, without any form. */
    public static ContributorPatterns of(Map<?, ?> roles, List<String> others, String furtherHelp) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        roles.forEach((name, words) -> patterns.put(
                String.valueOf(name),
                compiled("(?:" + String.join("|", String.valueOf(words).split(", ", -1)) + ")")));
        return new ContributorPatterns(patterns, whole(String.join("|", others)), furtherHelp, List.of());
    }

    /**
     * The same with more forms, which are tried first.
     *
     * @throws IllegalArgumentException when one is not a valid form
     */
    public ContributorPatterns with(List<String> more, CreditWords words) {
        List<Pattern> all = Stream.concat(more.stream().map(form -> form(form, words)), forms.stream())
                .toList();
        return new ContributorPatterns(roles, others, furtherHelp, all);
    }

    /** Whether a line is of another kind that is printed beside credits: a pointer to more coverage, a correction. */
    boolean isOther(String sentence) {
        return others.matches(sentence);
    }

    /** The text with each of its tasks on a separate line. */
    String separated(String sentence) {
        String text = " " + sentence;
        StringBuilder separated = new StringBuilder(text.length());
        Matcher next = nextTask.matcher(text);
        int from = 0;
        while (next.find()) {
            int task = IntStream.rangeClosed(1, next.groupCount())
                    .map(next::start)
                    .filter(start -> start >= 0)
                    .findFirst()
                    .orElse(next.start());
            // A word before the first task, as in "con información de", belongs to it.
            boolean first = next.start() == 0;
            separated
                    .append(text, from, next.start())
                    .append(first ? "" : "\n")
                    .append(text, first ? 0 : task, next.end());
            from = next.end();
        }
        return separated.append(text, from, text.length()).toString();
    }

    /**
     * The possible readings of a clause, the likeliest first.
     *
     * @param bracketed whether it is in brackets, where "edited NAME" is enough
     */
    List<Clause> readings(String clause, boolean bracketed) {
        List<Clause> readings = new ArrayList<>();
        for (Pattern form : forms) {
            read(form, clause).ifPresent(readings::add);
        }
        read(task, clause).ifPresent(readings::add);
        if (bracketed) {
            read(bareTask, clause).ifPresent(readings::add);
        }
        return readings;
    }

    private Optional<Clause> read(Pattern form, String clause) {
        Matcher matcher = form.matcher(clause);
        return matcher.matches()
                ? Optional.of(new Clause(
                        group(matcher, form, "who"),
                        group(matcher, form, "org"),
                        group(matcher, form, "agency"),
                        role(group(matcher, form, "role")),
                        group(matcher, form, "where")))
                : Optional.empty();
    }

    private @Nullable String role(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        String role = printed.strip();
        return roles.entrySet().stream()
                .filter(one -> one.getValue().matches(role))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(role);
    }

    private static @Nullable String group(Matcher matcher, Pattern form, String name) {
        return form.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static Pattern form(String form, CreditWords words) {
        try {
            Pattern pattern = whole(words.expanded(form));
            Set<String> groups = pattern.namedGroups().keySet();
            if (!GROUPS.containsAll(groups) || groups.stream().noneMatch(NAMING::contains)) {
                throw refused(form, "its groups are " + groups, null);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw refused(form, String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalArgumentException refused(String form, String why, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "dateline.import.contributor-lines: " + form + " is no form of a contributor line: " + why
                        + ". Write a regular expression of RE2 for the whole line with a group (?<who>…) for the persons,"
                        + " or (?<org>…) for an organisation that helped; both for persons and their organisation; (?<agency>…) for"
                        + " agencies that are known; (?<role>…) for what they did; and (?<where>…) for where they were.",
                cause);
    }

    private static Pattern whole(String regex) {
        return compiled("^(?:" + regex + ")$");
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
