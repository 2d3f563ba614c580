package dateline.article.submission;

import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores single articles. Articles that arrive while others are being stored share the next transaction, so that many
 * clients wait for one commit together, not one after the other. Each client gets the result of its own article only.
 */
@Singleton
public final class SubmissionQueue {
    private static final int BATCH = 64;

    private final ArticleActs articleActs;
    private final ConcurrentLinkedQueue<QueuedSubmission> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    SubmissionQueue(ArticleActs articleActs) {
        this.articleActs = articleActs;
    }

    private record QueuedSubmission(Submission submission, CompletableFuture<ActResult> result) {}

    /** Stores an article as {@link ArticleActs#store} does. */
    public ActResult store(Submission submission) {
        QueuedSubmission own = new QueuedSubmission(submission, new CompletableFuture<>());
        queue.add(own);
        storing.lock();
        try {
            while (!own.result().isDone()) {
                store(nextBatch());
            }
        } finally {
            storing.unlock();
        }
        try {
            return own.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<QueuedSubmission> nextBatch() {
        List<QueuedSubmission> batch = new ArrayList<>();
        for (QueuedSubmission next = queue.poll(); next != null; next = batch.size() < BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    /** Stores articles together, or, when that fails, one by one. */
    private void store(List<QueuedSubmission> batch) {
        try {
            List<ActResult> results = articleActs.store(
                    batch.stream().map(QueuedSubmission::submission).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().result().completeExceptionally(e);
            } else {
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }
}
