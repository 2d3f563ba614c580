package dateline.delivery.document;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedVersion;
import dateline.article.log.LogTime;
import dateline.article.range.FeedRanges;
import dateline.delivery.DeliverySettings;
import dateline.delivery.FeedDocuments;
import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.KnownVersion;
import dateline.delivery.memory.KnownVersions;
import dateline.delivery.memory.PurgeKeys;
import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import dateline.delivery.response.FeedResponse;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedSettings;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes every document in the same order: its source is read, its validators are decided, and it is written if they
 * differ from those of the document in memory. Documents of feeds are requested by {@link FeedDocuments}. Others (pages of
 * articles, lists) are requested directly, and are read again after any change of any article.
 */
@Singleton
public final class CachedDocuments {
    private final Representations representations;
    private final KnownVersions versions;
    private final FeedRanges ranges;
    private final RenderingFingerprint fingerprint;
    private final LogTime time;
    private final RenderingTimes times;
    private final FirstImport firstImport;
    private final Duration mostAge;
    private final String keyField;

    CachedDocuments(
            Representations representations,
            KnownVersions versions,
            FeedRanges ranges,
            RenderingFingerprint fingerprint,
            LogTime time,
            RenderingTimes times,
            FirstImport firstImport,
            FeedSettings settings,
            DeliverySettings delivery) {
        this.keyField = delivery.purgeKeyField();
        this.mostAge = settings.mostAge();
        this.representations = representations;
        this.versions = versions;
        this.ranges = ranges;
        this.fingerprint = fingerprint;
        this.time = time;
        this.times = times;
        this.firstImport = firstImport;
    }

    /** The current representation under a target, which is its path and query, always spelled alike. */
    public Representation representation(String target, DocumentSource source) {
        return representations.get(target, previous -> render(target, source, previous));
    }

    /** The validators and the lifetime of a document. */
    public DocumentMetadata metadata(DocumentOutline outline) {
        Validators validators = Validators.of(
                outline.version().number(),
                fingerprint.of(outline.dependencies()),
                outline.version().latest(outline.changed()));
        CachePolicy policy = CachePolicy.within(mostAge, firstImport.age(outline.age()));
        return new DocumentMetadata(validators, outline.open() ? policy : policy.forPartners());
    }

    /**
     * 200 or 304 for a document that belongs to no feed.
     *
     * @param target its path and query, always spelled alike
     * @param document reads it
     */
    public HttpResponse<?> answer(
            HttpRequest<?> request, String target, DocumentFormat format, Supplier<UnwrittenDocument> document) {
        return answered(request, target, format, all -> document.get());
    }

    /**
     * The same for a list. Its tag depends on its bytes, since most changes of articles do not change a list.
     *
     * @param age how long caches may keep it
     * @param bytes reads and writes it
     */
    public HttpResponse<?> list(
            HttpRequest<?> request, String target, DocumentFormat format, Duration age, Supplier<byte[]> bytes) {
        return answered(request, target, format, all -> {
            byte[] written = bytes.get();
            String text = new String(written, StandardCharsets.UTF_8);
            FeedVersion version = new FeedVersion(0, all.at());
            return new UnwrittenDocument(
                    new DocumentOutline(version, target + "\n" + text, Instant.EPOCH, age), () -> written);
        });
    }

    private HttpResponse<?> answered(
            HttpRequest<?> request,
            String target,
            DocumentFormat format,
            Function<FeedVersion, UnwrittenDocument> document) {
        // The numbers are asked for before the store is read, so that no change in between is missed.
        DocumentSource source = new DocumentSource(format, FeedKey.ALL, () -> {
            long general = versions.general();
            FeedVersion all = ranges.version(FeedKey.ALL, Instant.EPOCH);
            return document.apply(all).seenAt(Math.max(general, all.number()));
        });
        return FeedResponse.of(request, representation(target, source), time.now());
    }

    private Representation render(String target, DocumentSource source, @Nullable Representation previous) {
        long begun = System.nanoTime();
        KnownVersion version = versions.of(source.feed());
        UnwrittenDocument document = source.document().get();
        DocumentMetadata metadata = metadata(document.outline());
        if (previous != null && previous.validators().equals(metadata.validators())) {
            times.confirm();
            return previous.confirmedAt(document.seen());
        }
        byte[] bytes = document.bytes().get();
        times.rendered(source.format(), Duration.ofNanos(System.nanoTime() - begun));
        Representation written = new Representation(
                        source.format(), metadata, document.links(), version, document.seen(), bytes)
                .countedBy(source.polls());
        return keyField.isEmpty() || !document.outline().open()
                ? written
                : written.with(PurgeKeys.of(keyField, target, bytes));
    }
}
