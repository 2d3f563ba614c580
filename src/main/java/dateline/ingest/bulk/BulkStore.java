package dateline.ingest.bulk;

import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.submission.Submission;
import dateline.article.transfer.NumberRange;
import dateline.article.transfer.RestoredArticle;
import dateline.article.transfer.Restorer;
import dateline.ingest.document.ItemNotes;
import dateline.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores the batches of a bulk import: new articles, and articles of an export. Before each batch it checks that the
 * token is still valid, because the token may expire during the import.
 */
final class BulkStore {
    private final ArticleActs articleActs;
    private final Restorer restorer;
    private final DiskSpace diskSpace;
    private final RunningImports running;
    private final String submitter;
    private final Supplier<Optional<Problem>> tokenProblem;
    private volatile @Nullable NumberRange range;

    /**
     * A store for one import.
     *
     * @param running whether imports may go on
     * @param submitter the name of the token that imports
     * @param tokenProblem why the token is not valid any more; empty while it is valid
     */
    BulkStore(
            ArticleActs articleActs,
            Restorer restorer,
            DiskSpace diskSpace,
            RunningImports running,
            String submitter,
            Supplier<Optional<Problem>> tokenProblem) {
        this.tokenProblem = tokenProblem;
        this.diskSpace = diskSpace;
        this.running = running;
        this.articleActs = articleActs;
        this.restorer = restorer;
        this.submitter = submitter;
    }

    /** An article of a batch. */
    record Candidate(LinePosition position, Item item) {
        /** The number of its line, from 1. */
        long line() {
            return position.line();
        }
    }

    /** An article of a batch. */
    sealed interface Item {
        /**
         * A new article, or a new version of one.
         *
         * @param notes what the import of an agency's item has to report; null for this server's own JSON
         */
        record NewArticle(Submission submission, @Nullable ItemNotes notes) implements Item {}

        /** An article of an export. */
        record RestoredItem(RestoredArticle restoration) implements Item {}
    }

    /** Throws when the token is not valid any more. */
    void demand() {
        tokenProblem.get().ifPresent(problem -> {
            throw new TokenExpiredException(problem);
        });
    }

    /** The name of the token that imports. */
    String submitter() {
        return submitter;
    }

    /** Whether the disk has space for another batch. */
    boolean hasRoom() {
        return diskSpace.forStore();
    }

    /** Whether the server stops, so that the import has to end. */
    boolean isStopped() {
        return running.areStopped();
    }

    /** The change numbers of the export that is read; null before its first line. */
    @Nullable
    NumberRange range() {
        return range;
    }

    void begin(NumberRange opened) {
        range = opened;
    }

    /** Stores a batch whose items are all of one kind. It stores all of them but those that the result names as refused. */
    List<ActResult> store(List<Item> batch) {
        demand();
        NumberRange to = range;
        return batch.getFirst() instanceof Item.RestoredItem && to != null
                ? restorer.restore(
                        batch.stream()
                                .map(item -> ((Item.RestoredItem) item).restoration())
                                .toList(),
                        to)
                : articleActs.store(batch.stream()
                        .map(item -> ((Item.NewArticle) item).submission())
                        .toList());
    }

    /** Ends the import. */
    void end() {
        if (range != null) {
            restorer.close(submitter);
        }
    }
}
