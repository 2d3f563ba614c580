package dateline.delivery.document;

import dateline.article.feed.FeedVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * What the validators and the lifetime of a document are decided from. It is known before the document is written.
 *
 * @param version the last act upon what the document shows
 * @param dependencies all else that its bytes depend on
 * @param changed when the dependencies last changed
 * @param age how long caches may keep it
 */
public record DocumentOutline(FeedVersion version, String dependencies, Instant changed, Duration age) {}
