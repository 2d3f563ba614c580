package dateline.article;

import dateline.article.log.Act;
import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import java.util.Set;

/** The stage of an article. Only published articles are in feeds. */
@Introspected
public enum Stage {
    /** Not released; only clients of the API can read it. */
    DRAFT,
    /** Released, but to be published at a later time or after an embargo. */
    SCHEDULED,
    /** Public, and in its feeds. */
    PUBLISHED,
    /** Withdrawn by an editor; its address says so. */
    WITHDRAWN,
    /** Past its expiry time. */
    EXPIRED,
    /** Erased for good: only its id, section and dates are left. */
    ERASED;

    /** Whether an act is possible in this stage. */
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

    /** The acts that clients can request in this stage, as text: "edit, update, correct or withdraw". */
    public String choices() {
        String words = Act.BY_CLIENTS.stream()
                .filter(this::allows)
                .map(Act::word)
                .reduce("", (all, word) -> all.isEmpty() ? word : all + ", " + word);
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " or " + words.substring(last + 2);
    }

    /** Its name in JSON and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
