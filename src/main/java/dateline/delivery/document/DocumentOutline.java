package dateline.delivery.document;

import dateline.article.feed.FeedVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * The basis of the validators and the lifetime of a document. It is known before the document is written.
 *
 * @param version the last change of the articles that the document shows
 * @param dependencies everything else that its bytes depend on
 * @param changed when the dependencies last changed
 * @param age how long caches may keep it
 * @param open whether it is for everybody
 */
public record DocumentOutline(FeedVersion version, String dependencies, Instant changed, Duration age, boolean open) {
    /** The outline of a document for everybody. */
    public DocumentOutline(FeedVersion version, String dependencies, Instant changed, Duration age) {
        this(version, dependencies, changed, age, true);
    }
}
