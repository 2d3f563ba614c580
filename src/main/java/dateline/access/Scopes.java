package dateline.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The scopes of a token, written with spaces between them (RFC 6749 §3.3): {@code read write:world}.
 *
 * @param words {@code read}, {@code write}, {@code admin}, {@code write:} with the id of a section, or {@code partner:} with
 *     the name of a partner
 */
public record Scopes(Set<String> words) {
    /** Before the id of a section that the token may write to. */
    public static final String WRITE_SECTION = "write:";

    /** Before the name of a partner whose feeds the token opens. It permits nothing else. */
    public static final String PARTNER = "partner:";

    public Scopes {
        words = Set.copyOf(words);
    }

    static Scopes of(String text) {
        return new Scopes(new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+"))));
    }

    /** Whether they permit what a scope is for; writing, when they permit it in some sections. */
    public boolean include(Scope scope) {
        return words.contains(Scope.ADMIN.word())
                || words.contains(scope.word())
                || (scope == Scope.WRITE && words.stream().anyMatch(word -> word.startsWith(WRITE_SECTION)));
    }

    /**
     * Whether they permit writing in a section.
     *
     * @param lineage ids of the section and of all sections above it
     */
    public boolean includeWriting(Collection<String> lineage) {
        return words.contains(Scope.ADMIN.word())
                || words.contains(Scope.WRITE.word())
                || lineage.stream().anyMatch(id -> words.contains(WRITE_SECTION + id));
    }

    /** The scope of a partner. */
    public static Scopes ofPartner(String name) {
        return new Scopes(Set.of(PARTNER + name));
    }

    /** The partner whose feeds they open. */
    public Optional<String> partner() {
        return words.stream()
                .filter(word -> word.startsWith(PARTNER))
                .map(word -> word.substring(PARTNER.length()))
                .findFirst();
    }

    /** As one text, sorted. */
    String text() {
        return String.join(" ", words.stream().sorted().toList());
    }
}
