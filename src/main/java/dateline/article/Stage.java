package dateline.article;

import dateline.article.log.Act;
import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import java.util.Set;

/** Where an article stands in its life. Only published ones are in feeds. */
@Introspected
public enum Stage {
    /** Being written; seen by editors alone. */
    DRAFT,
    /** Released, but for a later time or under an embargo. */
    SCHEDULED,
    /** In its feeds. */
    PUBLISHED,
    /** Taken back; its address says so. */
    WITHDRAWN,
    /** No longer valid. */
    EXPIRED,
    /** Taken away for good: only its id and its dates are left. */
    ERASED;

    /** Whether an act may be done upon an article that stands here. */
    public boolean allows(Act act) {
        return acts().contains(act);
    }

    private Set<Act> acts() {
        return switch (this) {
            case DRAFT, SCHEDULED -> Set.of(Act.EDIT, Act.PUBLISH, Act.WITHDRAW);
            case PUBLISHED -> Set.of(Act.EDIT, Act.UPDATE, Act.CORRECT, Act.WITHDRAW, Act.EXPIRE);
            case WITHDRAWN -> Set.of(Act.EDIT, Act.REINSTATE);
            case EXPIRED -> Set.of(Act.EDIT, Act.REINSTATE, Act.WITHDRAW);
            case ERASED -> Set.of();
        };
    }

    /** What may be done by people, in words: "edit, update, correct or withdraw". */
    public String choices() {
        String words = Act.BY_PEOPLE.stream()
                .filter(this::allows)
                .map(Act::word)
                .reduce("", (all, word) -> all.isEmpty() ? word : all + ", " + word);
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " or " + words.substring(last + 2);
    }

    /** Its name in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
