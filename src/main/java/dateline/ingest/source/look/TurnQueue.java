package dateline.ingest.source.look;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** Ends turns and begins the next. Turns that end while others are being stored share the next transaction. */
@Singleton
final class TurnQueue {
    private static final int BATCH = 32;

    private final SourceClaims claims;
    private final ConcurrentLinkedQueue<QueuedTurn> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    TurnQueue(SourceClaims claims) {
        this.claims = claims;
    }

    private record QueuedTurn(FinishedTurn turn, CompletableFuture<Optional<HostTurn>> next) {}

    /** The next turn of a host, as {@link SourceClaims#next} gives it. */
    Optional<HostTurn> next(FinishedTurn turn) {
        QueuedTurn own = new QueuedTurn(turn, new CompletableFuture<>());
        queue.add(own);
        storing.lock();
        try {
            while (!own.next().isDone()) {
                store(nextBatch());
            }
        } finally {
            storing.unlock();
        }
        try {
            return own.next().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<QueuedTurn> nextBatch() {
        List<QueuedTurn> batch = new ArrayList<>();
        for (QueuedTurn next = queue.poll(); next != null; next = batch.size() < BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    /** Stores turns together, or, when that fails, one by one. */
    private void store(List<QueuedTurn> batch) {
        try {
            List<Optional<HostTurn>> next =
                    claims.next(batch.stream().map(QueuedTurn::turn).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).next().complete(next.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().next().completeExceptionally(e);
            } else {
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }
}
