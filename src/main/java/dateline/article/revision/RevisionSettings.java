package dateline.article.revision;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long earlier states of articles are kept.
 *
 * @param revisions the time from the act that replaced a state until the state is deleted; zero to keep none
 */
@ConfigurationProperties("dateline.articles")
public record RevisionSettings(
        @Bindable(defaultValue = "400d") Duration revisions) {
    /** Whether earlier states are kept at all. */
    boolean areKept() {
        return revisions.isPositive();
    }

    /** The time before which states must have been replaced to be deleted. */
    Instant oldest(Instant now) {
        return now.minus(revisions);
    }
}
