package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article is to come out.
 *
 * @param publishAt when an editor wants it out
 * @param embargoUntil before when it must not come out
 * @param dated the publication date that was given to an article that is not out yet
 * @param released whether it ever was in a feed
 */
@Serdeable
public record PublicationTimes(
        @Nullable Instant publishAt,
        @Nullable Instant embargoUntil,
        @Nullable Instant dated,
        boolean released) {
    /** Out, or to come out when somebody says so. */
    public static final PublicationTimes NONE = new PublicationTimes(null, null, null, false);

    /** The earliest moment that both plan and embargo allow; null when they allow any. */
    public @Nullable Instant due() {
        if (publishAt == null || embargoUntil == null) {
            return publishAt == null ? embargoUntil : publishAt;
        }
        return publishAt.isAfter(embargoUntil) ? publishAt : embargoUntil;
    }

    /** Whether it may not come out yet. */
    public boolean isAhead(Instant now) {
        Instant due = due();
        return due != null && due.isAfter(now);
    }

    /** The same of an article that is out. */
    public PublicationTimes out() {
        return new PublicationTimes(publishAt, embargoUntil, null, true);
    }

    /** The same with another date to come out under. */
    public PublicationTimes datedAs(@Nullable Instant date) {
        return new PublicationTimes(publishAt, embargoUntil, date, released);
    }

    /** The same as far as an earlier state of the article has come. */
    public PublicationTimes after(PublicationTimes earlier) {
        return new PublicationTimes(publishAt, embargoUntil, dated, earlier.released);
    }
}
