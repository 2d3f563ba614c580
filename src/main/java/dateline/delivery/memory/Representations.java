package dateline.delivery.memory;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dateline.delivery.DeliverySettings;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents held in memory, by the path and query of their own address. Many requests for one that is
 * missing or stale cause one rendering, for which all of them wait.
 */
@Singleton
public final class Representations {
    private final AsyncCache<String, Rendering> documents;
    private final Executor renderers = Executors.newVirtualThreadPerTaskExecutor();

    Representations(DeliverySettings settings, ReleasedRepresentations released) {
        documents = Caffeine.newBuilder()
                .maximumWeight(settings.memory())
                .weigher((String target, Rendering rendering) -> rendering.weight() + 2 * target.length())
                .executor(renderers)
                .removalListener((@Nullable String target, @Nullable Rendering rendering, RemovalCause cause) -> {
                    if (rendering != null && rendering.document() != null) {
                        released.add(rendering.document().close());
                    }
                })
                .buildAsync();
    }

    /** What came of a rendering: a document, or what the renderer threw. A failure is told and not kept. */
    private record Rendering(
            @Nullable Representation document, @Nullable RuntimeException failure) {
        /** While the store fails, what was held stays (RFC 5861 §4). */
        static Rendering of(
                @Nullable Representation stale, Function<@Nullable Representation, Representation> renderer) {
            try {
                return new Rendering(renderer.apply(stale), null);
            } catch (RuntimeException e) {
                return stale != null && StoreFailure.isIn(e)
                        ? new Rendering(stale.still(), null)
                        : new Rendering(null, e);
            }
        }

        boolean isFresh() {
            return document != null && document.isFresh();
        }

        int weight() {
            return document == null ? 1_024 : document.weight();
        }

        Representation orThrow() {
            if (document == null) {
                throw Objects.requireNonNull(failure);
            }
            return document;
        }
    }

    /** A fresh document that is already there; never waits. */
    @Nullable
    public Representation ready(String target) {
        CompletableFuture<Rendering> held = documents.getIfPresent(target);
        Rendering rendering = held == null ? null : held.getNow(null);
        return rendering != null && rendering.isFresh() ? rendering.document() : null;
    }

    /** A document that is there, fresh or not; never waits. */
    @Nullable
    public Representation held(String target) {
        CompletableFuture<Rendering> held = documents.getIfPresent(target);
        Rendering rendering = held == null ? null : held.getNow(null);
        return rendering == null ? null : rendering.document();
    }

    /** Lets all documents go; what is asked for is rendered anew. */
    void clear() {
        documents.synchronous().invalidateAll();
    }

    /** Whether there is a document, fresh or not. */
    public boolean holds(String target) {
        return documents.asMap().containsKey(target);
    }

    /**
     * A document no older than the request, rendered if need be. What the renderer throws is thrown to all who
     * wait for it.
     *
     * @param renderer is given the document held before, if there was one
     */
    public Representation get(String target, Function<@Nullable Representation, Representation> renderer) {
        Representation previous = null;
        while (true) {
            AtomicBoolean own = new AtomicBoolean();
            Representation stale = previous;
            CompletableFuture<Rendering> held = documents.get(target, (key, executor) -> {
                own.set(true);
                return CompletableFuture.supplyAsync(() -> Rendering.of(stale, renderer), renderers);
            });
            Rendering rendering = held.join();
            if (rendering.document() == null) {
                documents.asMap().remove(target, held);
                return rendering.orThrow();
            }
            // A rendering that began for this request is new enough, even when the feed has changed meanwhile.
            if (own.get() || rendering.isFresh()) {
                return rendering.orThrow();
            }
            // Of all who see it stale one removes it; the next round renders it anew.
            documents.asMap().remove(target, held);
            previous = rendering.document();
        }
    }
}
