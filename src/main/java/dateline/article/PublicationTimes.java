package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times that decide when an article is published.
 *
 * @param publishAt the requested time of publication
 * @param embargoUntil the end of the embargo
 * @param dated the publication date that the client has set for an article that is not published yet
 * @param released whether the article was ever published
 */
@Serdeable
public record PublicationTimes(
        @Nullable Instant publishAt,
        @Nullable Instant embargoUntil,
        @Nullable Instant dated,
        boolean released) {
    /** For an article without any such time. */
    public static final PublicationTimes NONE = new PublicationTimes(null, null, null, false);

    /** The earliest time that both {@code publishAt} and the embargo allow; null when neither is set. */
    public @Nullable Instant due() {
        if (publishAt == null || embargoUntil == null) {
            return publishAt == null ? embargoUntil : publishAt;
        }
        return publishAt.isAfter(embargoUntil) ? publishAt : embargoUntil;
    }

    /** Whether publication has to wait. */
    public boolean isAhead(Instant now) {
        Instant due = due();
        return due != null && due.isAfter(now);
    }

    /** A copy for an article that is published now. */
    public PublicationTimes afterRelease() {
        return new PublicationTimes(publishAt, embargoUntil, null, true);
    }

    /** A copy with another publication date for later. */
    public PublicationTimes withDated(@Nullable Instant date) {
        return new PublicationTimes(publishAt, embargoUntil, date, released);
    }

    /** A copy that keeps whether an earlier state of the article was ever published. */
    public PublicationTimes withReleasedOf(PublicationTimes earlier) {
        return new PublicationTimes(publishAt, embargoUntil, dated, earlier.released);
    }
}
