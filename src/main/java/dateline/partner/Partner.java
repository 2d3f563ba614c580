package dateline.partner;

import dateline.article.entitlement.Edition;
import dateline.attribution.TextListColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes feeds under a contract.
 *
 * @param name its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title its name for people
 * @param contact whom to ask; null when nobody is named
 * @param entitlement the number of its entitlement
 * @param summary whether it gets summaries in place of contents
 * @param images whether it gets pictures
 * @param formats the extensions of the formats that it may take, in order
 * @param profile the name of the profile of its feeds
 * @param starts when its contract begins; null when it has begun
 * @param ends when its contract ends; null for no end
 * @param quietHours after how many hours without a request the operator is warned; 0 for never
 * @param changed when it was last changed
 * @param retired when it was retired; null while it is a partner
 */
@MappedEntity
public record Partner(
        @Id String name,
        String title,
        @Nullable String contact,
        int entitlement,
        boolean summary,
        boolean images,
        @MappedProperty(converter = TextListColumn.class) List<String> formats,
        String profile,
        @Nullable Instant starts,
        @Nullable Instant ends,
        int quietHours,
        Instant changed,
        @Nullable Instant retired) {
    public Partner {
        formats = List.copyOf(formats);
    }

    /** The form in which it reads the publication. */
    public Edition edition() {
        return new Edition(entitlement, summary, images, profile);
    }

    /** Whether its contract is in force. */
    public boolean isActive(Instant now) {
        return retired == null && (starts == null || !starts.isAfter(now)) && (ends == null || ends.isAfter(now));
    }

    /** A copy with an entitlement, changed at a time. */
    Partner with(int number, Instant now) {
        return new Partner(
                name,
                title,
                contact,
                number,
                summary,
                images,
                formats,
                profile,
                starts,
                ends,
                quietHours,
                now,
                retired);
    }

    /** A copy that was retired at a time. */
    public Partner retiredAt(Instant now) {
        return new Partner(
                name,
                title,
                contact,
                entitlement,
                summary,
                images,
                formats,
                profile,
                starts,
                ends,
                quietHours,
                now,
                now);
    }
}
