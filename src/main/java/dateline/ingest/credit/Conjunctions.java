package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides a list of names at its words for "and". */
public record Conjunctions(CreditWords words) {
    /** A part of a list without a word for "and" at its begin. */
    String withoutAnd(String part, boolean first) {
        List<String> tokens = CreditWords.tokens(part);
        if (tokens.isEmpty()) {
            return part;
        }
        if (tokens.size() > 1 && (words.is(Kind.AND, tokens.getFirst()) || isInNames(tokens.getFirst()))) {
            return String.join(" ", tokens.subList(1, tokens.size()));
        }
        Optional<String> rest = withoutPrefix(tokens.getFirst());
        return rest.isPresent() && tokens.size() > 1 && !first
                ? (rest.get() + part.substring(tokens.getFirst().length()))
                : part;
    }

    /** The ways to divide a list: at all words for "and", at those that are never part of a name, nowhere. */
    public List<List<String>> splits(String part) {
        return List.of(split(part, true), split(part, false), List.of(part));
    }

    private List<String> split(String part, boolean all) {
        List<String> tokens = CreditWords.tokens(part);
        List<String> parts = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean inside = !current.isEmpty() && i + 1 < tokens.size();
            Optional<String> prefixed = inside && current.size() > 1 ? withoutPrefix(token) : Optional.empty();
            if (inside && !isPlace(tokens, i, current) && (words.is(Kind.AND, token) || (all && isInNames(token)))) {
                parts.add(String.join(" ", current));
                current.clear();
            } else if (prefixed.isPresent()) {
                parts.add(String.join(" ", current));
                current.clear();
                current.add(prefixed.get());
            } else {
                current.add(token);
            }
        }
        parts.add(String.join(" ", current));
        return parts;
    }

    /** Whether "en", Dutch for "and" and French and Spanish for "in", leads to a place: one word after a full name. */
    private boolean isPlace(List<String> tokens, int at, List<String> previous) {
        boolean single = at + 2 >= tokens.size() || words.is(Kind.AND, tokens.get(at + 2));
        boolean full = previous.size() > 1 || words.is(Kind.ROLES, previous.getFirst());
        return tokens.get(at).equals("en") && full && single;
    }

    private boolean isInNames(String token) {
        return words.is(Kind.AND_IN_NAMES, token) && NameShape.isLowerCase(token);
    }

    /** A word without its first letter if that means "and" in Arabic or Hebrew. */
    private Optional<String> withoutPrefix(String token) {
        if (words.is(Kind.NAMES_WITH_AND_PREFIX, token)) {
            return Optional.empty();
        }
        return words.prefixes().stream()
                .filter(prefix -> token.startsWith(prefix) && token.length() > prefix.length() + 1)
                .map(prefix -> token.substring(prefix.length()))
                .findFirst();
    }
}
