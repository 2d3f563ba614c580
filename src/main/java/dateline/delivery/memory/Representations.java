package dateline.delivery.memory;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dateline.article.log.StoreState;
import dateline.delivery.DeliverySettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents in memory, by the path and query of their own address. Many requests for one that is missing or stale
 * cause one rendering, for which all of them wait.
 */
@Singleton
public final class Representations {
    /** How long a request waits for a rendering before it looks whether the store is away. */
    private static final long STEP_MILLIS = 500;

    /** A rendering needs up to a second to find out by itself that the store is away; then it uses the stale document. */
    private static final int STEPS = 3;

    private final AsyncCache<String, Rendering> documents;
    private final StoreState store;
    private final ReleasedRepresentations released;
    private final LongAdder evictions = new LongAdder();
    private final Executor renderers = Executors.newVirtualThreadPerTaskExecutor();

    Representations(DeliverySettings settings, ReleasedRepresentations released, StoreState store) {
        this.store = store;
        this.released = released;
        documents = Caffeine.newBuilder()
                .maximumWeight(settings.memory())
                .weigher((String target, Rendering rendering) -> rendering.weight() + 2 * target.length())
                .executor(renderers)
                .removalListener((@Nullable String target, @Nullable Rendering rendering, RemovalCause cause) -> {
                    if (cause.wasEvicted()) {
                        evictions.increment();
                    }
                    if (rendering != null && rendering.document() != null) {
                        released.add(rendering.document().close());
                    }
                })
                .buildAsync();
    }

    /** The result of a rendering: a document, or an exception, which is thrown and not kept. */
    private record Rendering(
            @Nullable Representation document, @Nullable RuntimeException failure) {
        /** While the store fails, the stale document is kept (RFC 5861 §4). */
        static Rendering of(
                @Nullable Representation stale, Function<@Nullable Representation, Representation> renderer) {
            try {
                return new Rendering(renderer.apply(stale), null);
            } catch (RuntimeException e) {
                return stale != null && StoreFailure.isIn(e)
                        ? new Rendering(stale.copy(), null)
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

    /** A fresh document, if there is one; never waits. */
    @Nullable
    public Representation fresh(String target) {
        Representation document = freshOrStale(target);
        return document != null && document.isFresh() ? document : null;
    }

    /** A document, fresh or not, if there is one; never waits. */
    @Nullable
    public Representation freshOrStale(String target) {
        CompletableFuture<Rendering> pending = documents.getIfPresent(target);
        Rendering rendering = pending == null ? null : pending.getNow(null);
        return rendering == null ? null : rendering.document();
    }

    /** The number of documents in memory, also those that are being rendered. */
    public long count() {
        return documents.asMap().size();
    }

    /** The estimated bytes of the documents in memory. */
    public long bytes() {
        return documents
                .synchronous()
                .policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    /** The bytes of documents that were removed from memory and that answers still hold. */
    public long releasedBytes() {
        return released.bytes();
    }

    /** The number of documents that were removed since the start because others needed their memory. */
    public long evictions() {
        return evictions.sum();
    }

    /** Removes all documents, which are rendered again on request. */
    public void clear() {
        documents.synchronous().invalidateAll();
    }

    /** Whether there is a document, fresh or not, or one is being rendered. */
    public boolean contains(String target) {
        return documents.asMap().containsKey(target);
    }

    /**
     * A document that is not older than the request; it is rendered if necessary. An exception of the renderer is thrown
     * to all callers that wait for it. When the store stops answering in the middle, nobody waits any longer.
     *
     * @param renderer gets the stale document, if there is one
     */
    public Representation get(String target, Function<@Nullable Representation, Representation> renderer) {
        Representation previous = null;
        while (true) {
            AtomicBoolean own = new AtomicBoolean();
            Representation stale = previous;
            CompletableFuture<Rendering> pending = documents.get(target, (key, executor) -> {
                own.set(true);
                return CompletableFuture.supplyAsync(() -> Rendering.of(stale, renderer), renderers);
            });
            Rendering rendering = await(pending);
            if (rendering.document() == null) {
                documents.asMap().remove(target, pending);
                return rendering.orThrow();
            }
            // A rendering that began for this request is current enough, even when the feed has changed since.
            if (own.get() || rendering.isFresh()) {
                return rendering.orThrow();
            }
            // Of all callers that see it stale one removes it; in the next round it is rendered again.
            documents.asMap().remove(target, pending);
            previous = rendering.document();
        }
    }

    private Rendering await(CompletableFuture<Rendering> pending) {
        for (int step = 1; true; step++) {
            try {
                return pending.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (step >= STEPS && store.isAway()) {
                    throw new ProblemException(ProblemKind.UNAVAILABLE, StoreFailure.UNREACHABLE.advice());
                }
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }
    }
}
