package dateline.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The scopes of a token, written one after the other with spaces between (RFC 6749 §3.3): {@code read write:world}.
 *
 * @param words {@code read}, {@code write}, {@code write:} and the id of a section, {@code admin}
 */
public record Scopes(Set<String> words) {
    private static final String SOME = "write:";

    public Scopes {
        words = Set.copyOf(words);
    }

    static Scopes of(String text) {
        return new Scopes(new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+"))));
    }

    /** Whether they are for something, somewhere. */
    public boolean include(Scope scope) {
        return words.contains(Scope.ADMIN.word())
                || words.contains(scope.word())
                || (scope == Scope.WRITE && words.stream().anyMatch(word -> word.startsWith(SOME)));
    }

    /**
     * Whether they are for writing in a section.
     *
     * @param lineage ids of the section and of all above it
     */
    public boolean includeWriting(Collection<String> lineage) {
        return words.contains(Scope.ADMIN.word())
                || words.contains(Scope.WRITE.word())
                || lineage.stream().anyMatch(id -> words.contains(SOME + id));
    }

    /** In one text, in order. */
    String text() {
        return String.join(" ", words.stream().sorted().toList());
    }
}
