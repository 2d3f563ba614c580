package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for "and" between names, by which a list of them is parted. */
public record Conjunctions(CreditWords words) {
    /** A part of a list without the word for "and" that it may begin with. */
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

    /** The ways to part a list at its words for "and": at all of them, at those that no name has, nowhere. */
    public List<List<String>> splits(String part) {
        return List.of(split(part, true), split(part, false), List.of(part));
    }

    private List<String> split(String part, boolean all) {
        List<String> tokens = CreditWords.tokens(part);
        List<String> parts = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean within = !current.isEmpty() && i + 1 < tokens.size();
            Optional<String> prefixed = within && current.size() > 1 ? withoutPrefix(token) : Optional.empty();
            if (within && !isPlace(tokens, i, current) && (words.is(Kind.AND, token) || (all && isInNames(token)))) {
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

    /** Dutch for "and" is French and Spanish for "in": one word behind it is a place, where a full name stands before. */
    private boolean isPlace(List<String> tokens, int at, List<String> before) {
        boolean single = at + 2 >= tokens.size() || words.is(Kind.AND, tokens.get(at + 2));
        boolean full = before.size() > 1 || words.is(Kind.ROLES, before.getFirst());
        return tokens.get(at).equals("en") && full && single;
    }

    private boolean isInNames(String token) {
        return words.is(Kind.AND_IN_NAMES, token) && NameShape.isLowerCase(token);
    }

    /** A word without the letter that means "and", when it is not the first of a name. */
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
