package dateline.delivery;

import dateline.article.LogTime;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.article.filing.FeedVersion;
import dateline.delivery.http.CachePolicy;
import dateline.delivery.http.Validators;
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
public final class Documents {
    private final Representations representations;
    private final FeedStates states;
    private final FeedRanges ranges;
    private final Dressing dressing;
    private final LogTime time;

    Documents(Representations representations, FeedStates states, FeedRanges ranges, Dressing dressing, LogTime time) {
        this.representations = representations;
        this.states = states;
        this.ranges = ranges;
        this.dressing = dressing;
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
    public record Draft(FeedVersion version, String around, Instant dressed, Duration age, Supplier<byte[]> bytes) {}

    /**
     * 200 or 304.
     *
     * @param target the one way of writing its path and query
     * @param draft reads it
     */
    public HttpResponse<?> answer(HttpRequest<?> request, String target, Form form, Supplier<Draft> draft) {
        return answered(request, target, form, all -> draft.get());
    }

    /**
     * The same for a list, whose tag goes with its bytes: most articles change nothing in it.
     *
     * @param age how long caches may keep it
     * @param bytes reads and writes it
     */
    public HttpResponse<?> list(
            HttpRequest<?> request, String target, Form form, Duration age, Supplier<byte[]> bytes) {
        return answered(request, target, form, all -> {
            byte[] written = bytes.get();
            String text = new String(written, StandardCharsets.UTF_8);
            return new Draft(new FeedVersion(0, all.at()), text, Instant.EPOCH, age, () -> written);
        });
    }

    private HttpResponse<?> answered(
            HttpRequest<?> request, String target, Form form, Function<FeedVersion, Draft> draft) {
        Representation document = representations.get(target, previous -> {
            long general = states.general();
            FeedState state = states.of(FeedKey.ALL);
            FeedVersion all = ranges.version(FeedKey.ALL, Instant.EPOCH);
            long seen = Math.max(general, all.number());
            Draft fresh = draft.apply(all);
            Validators validators =
                    Validators.of(fresh.version(), dressing.of(target, fresh.around()), fresh.dressed());
            return previous != null && previous.validators().equals(validators)
                    ? previous.stillAt(seen)
                    : new Representation(
                            form,
                            new Standing(validators, new CachePolicy(fresh.age())),
                            "",
                            state,
                            seen,
                            fresh.bytes().get());
        });
        return FeedResponse.of(request, document, time.now());
    }
}
