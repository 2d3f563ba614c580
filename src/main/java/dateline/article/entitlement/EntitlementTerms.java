package dateline.article.entitlement;

import dateline.article.feed.FeedConditions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an entitlement. Two partners with the same terms share one.
 *
 * @param conditions feed keys in any order
 * @param delay in minutes
 * @param advance whether articles under an embargo are included
 */
public record EntitlementTerms(FeedConditions conditions, int delay, boolean advance) {
    public EntitlementTerms {
        conditions =
                new FeedConditions(sorted(conditions.anyOf()), sorted(conditions.allOf()), sorted(conditions.noneOf()));
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * The same for the same terms and history.
     *
     * @param earlier the number of the entitlement that its partners had before; null for new partners
     */
    public String digest(@Nullable Integer earlier) {
        return DigestUtils.sha256Hex(earlier == null ? toString() : this + " after " + earlier);
    }

    /** An entitlement with these terms. */
    public Entitlement entitlement(int id, @Nullable Integer earlier, Instant delayedUpTo) {
        return new Entitlement(
                id,
                conditions.anyOf(),
                conditions.allOf(),
                conditions.noneOf(),
                delay,
                advance,
                digest(earlier),
                delayedUpTo,
                null);
    }
}
