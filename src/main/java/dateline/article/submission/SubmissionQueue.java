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
 * Takes single articles in. Those that arrive while others are being stored share the next transaction, so that many
 * writers wait for one commit together in place of one after the other. Each still hears only of its own article.
 */
@Singleton
public final class SubmissionQueue {
    private static final int TOGETHER = 64;

    private final ArticleActs articleActs;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    SubmissionQueue(ArticleActs articleActs) {
        this.articleActs = articleActs;
    }

    private record Waiting(Submission submission, CompletableFuture<ActResult> result) {}

    /** Stores an article; see {@link ArticleActs#store}. */
    public ActResult take(Submission submission) {
        Waiting own = new Waiting(submission, new CompletableFuture<>());
        queue.add(own);
        storing.lock();
        try {
            while (!own.result().isDone()) {
                store(next());
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

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = next.size() < TOGETHER ? queue.poll() : null) {
            next.add(waiting);
        }
        return next;
    }

    /** Together, or when that fails each alone. */
    private void store(List<Waiting> together) {
        try {
            List<ActResult> results =
                    articleActs.store(together.stream().map(Waiting::submission).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                together.getFirst().result().completeExceptionally(e);
            } else {
                together.forEach(one -> store(List.of(one)));
            }
        }
    }
}
