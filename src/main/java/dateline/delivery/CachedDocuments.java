package dateline.delivery;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedVersion;
import dateline.article.log.LogTime;
import dateline.article.range.FeedRanges;
import dateline.delivery.memory.DocumentState;
import dateline.delivery.memory.KnownVersion;
import dateline.delivery.memory.KnownVersions;
import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import dateline.delivery.response.FeedResponse;
import dateline.feed.DocumentFormat;
import dateline.http.CachePolicy;
import dateline.http.Validators;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers requests for documents that are not a feed's: held in memory like those, and looked at again when anything
 * at all has changed.
 */
@Singleton
public final class CachedDocuments {
    private final Representations representations;
    private final KnownVersions versions;
    private final FeedRanges ranges;
    private final RenderingFingerprint fingerprint;
    private final LogTime time;

    CachedDocuments(
            Representations representations,
            KnownVersions versions,
            FeedRanges ranges,
            RenderingFingerprint fingerprint,
            LogTime time) {
        this.representations = representations;
        this.versions = versions;
        this.ranges = ranges;
        this.fingerprint = fingerprint;
        this.time = time;
    }

    /**
     * A document that has been read and not yet written.
     *
     * @param version the last act upon what it shows
     * @param around all else that its bytes depend on
     * @param dressed when that last changed
     * @param age how long caches may keep it
     * @param bytes writes it
     */
    public record UnwrittenDocument(
            FeedVersion version, String around, Instant dressed, Duration age, Supplier<byte[]> bytes) {}

    /**
     * 200 or 304.
     *
     * @param target the one way of writing its path and query
     * @param draft reads it
     */
    public HttpResponse<?> answer(
            HttpRequest<?> request, String target, DocumentFormat format, Supplier<UnwrittenDocument> draft) {
        return answered(request, target, format, all -> draft.get());
    }

    /**
     * The same for a list, whose tag goes with its bytes: most articles change nothing in it.
     *
     * @param age how long caches may keep it
     * @param bytes reads and writes it
     */
    public HttpResponse<?> list(
            HttpRequest<?> request, String target, DocumentFormat format, Duration age, Supplier<byte[]> bytes) {
        return answered(request, target, format, all -> {
            byte[] written = bytes.get();
            String text = new String(written, StandardCharsets.UTF_8);
            return new UnwrittenDocument(new FeedVersion(0, all.at()), text, Instant.EPOCH, age, () -> written);
        });
    }

    private HttpResponse<?> answered(
            HttpRequest<?> request,
            String target,
            DocumentFormat format,
            Function<FeedVersion, UnwrittenDocument> draft) {
        Representation document = representations.get(target, previous -> {
            long general = versions.general();
            KnownVersion state = versions.of(FeedKey.ALL);
            FeedVersion all = ranges.version(FeedKey.ALL, Instant.EPOCH);
            long seen = Math.max(general, all.number());
            UnwrittenDocument fresh = draft.apply(all);
            Validators validators = Validators.of(
                    fresh.version().number(),
                    fingerprint.of(target, fresh.around()),
                    fresh.version().latest(fresh.dressed()));
            return previous != null && previous.validators().equals(validators)
                    ? previous.stillAt(seen)
                    : new Representation(
                            format,
                            new DocumentState(validators, new CachePolicy(fresh.age())),
                            "",
                            state,
                            seen,
                            fresh.bytes().get());
        });
        return FeedResponse.of(request, document, time.now());
    }
}
