package dateline.ingest;

import dateline.access.Needs;
import dateline.access.Scope;
import dateline.article.Act;
import dateline.article.Correction;
import dateline.article.Stage;
import dateline.article.newsroom.Lifecycle;
import dateline.article.newsroom.Submission;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acts upon an article. Publish, update and reinstate take a merge patch of the article with them, which may be
 * empty; correct and withdraw take a text for readers.
 */
@Controller("/api/articles/{id}")
@Consumes({"application/json", "application/merge-patch+json"})
@Needs(Scope.WRITE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActController {
    private static final int TEXT = 5_000;

    private final Editing editing;
    private final ImportSettings settings;
    private final InstantSource clock;

    ActController(Editing editing, ImportSettings settings, InstantSource clock) {
        this.editing = editing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts a draft into its feeds, or schedules it when publishAt or embargoUntil lie ahead; a scheduled one at once. */
    @Post("/publish")
    HttpResponse<byte[]> publish(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> sent = body(request, body);
        return editing.edit(request, id, null, (earlier, around) -> {
            Map<Object, Object> patch = new LinkedHashMap<>(sent);
            if (earlier.stage() == Stage.SCHEDULED) {
                patch.putIfAbsent("publishAt", null);
            }
            return Lifecycle.published(earlier, editing.patched(earlier, patch, around), now());
        });
    }

    /** Changes a published article and moves its update date. */
    @Post("/update")
    HttpResponse<byte[]> update(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = body(request, body);
        return editing.edit(request, id, null, (earlier, around) -> {
            Submission patched = editing.patched(earlier, patch, around);
            boolean dated = patch.containsKey("updated");
            Submission submission = new Submission(patched.article(), patched.staged(), patched.dated(), dated);
            return Lifecycle.edited(earlier, submission, Act.UPDATE, now());
        });
    }

    /** Adds a dated notice with a text and a kind, and changes what stands in article. */
    @Post("/correct")
    HttpResponse<byte[]> correct(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
            throws IOException {
        Fields told = Fields.of(body(request, body));
        String text = needed(told, "a correction needs a text for readers");
        String kind = told.text("kind", 50);
        Map<?, ?> patch = told.map("article");
        told.refuseUnknown();
        told.refuseFaults();
        return editing.edit(request, id, text, (earlier, around) -> {
            Correction notice = new Correction(now(), kind == null ? "correction" : kind, Objects.requireNonNull(text));
            return Lifecycle.corrected(earlier, editing.patched(earlier, patch, around), notice, now());
        });
    }

    /** Takes it out of every feed; its address answers 410 with the text. */
    @Post("/withdraw")
    HttpResponse<byte[]> withdraw(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
            throws IOException {
        Fields told = Fields.of(body(request, body));
        String text = needed(told, "a withdrawal needs a text that tells readers why");
        told.refuseUnknown();
        told.refuseFaults();
        return editing.edit(request, id, text, (earlier, around) -> Lifecycle.withdrawn(earlier));
    }

    /** Puts a withdrawn or expired article back under its id. */
    @Post("/reinstate")
    HttpResponse<byte[]> reinstate(HttpRequest<?> request, String id, @Body @Nullable InputStream body)
            throws IOException {
        Map<?, ?> patch = body(request, body);
        return editing.edit(
                request,
                id,
                null,
                (earlier, around) -> Lifecycle.reinstated(earlier, editing.patched(earlier, patch, around), now()));
    }

    private Map<?, ?> body(HttpRequest<?> request, @Nullable InputStream body) throws IOException {
        return JsonObject.readOrEmpty(BoundedBody.bytes(request, body, settings.maxDocument()));
    }

    private static @Nullable String needed(Fields told, String otherwise) {
        String text = told.text("text", TEXT);
        if (text == null && told.faults().isEmpty()) {
            told.fault("text", otherwise);
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
