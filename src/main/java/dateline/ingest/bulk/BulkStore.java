package dateline.ingest.bulk;

import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.DiskSpace;
import dateline.article.submission.Submission;
import dateline.article.transfer.NumberRange;
import dateline.article.transfer.RestoredArticle;
import dateline.article.transfer.Restorer;
import dateline.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where batches of a bulk import go: new articles to the newsroom, those of an export to where they were. Before each it
 * is asked whether the token is still good, since an import may take longer than that.
 */
public final class BulkStore {
    private final ArticleActs articleActs;
    private final Restorer restorer;
    private final DiskSpace diskSpace;
    private final String writer;
    private final Supplier<Optional<Problem>> ended;
    private volatile @Nullable NumberRange range;

    /**
     * A store for one import.
     *
     * @param ended what has become of the writer's token; empty while it is good
     */
    public BulkStore(
            ArticleActs articleActs,
            Restorer restorer,
            DiskSpace diskSpace,
            String writer,
            Supplier<Optional<Problem>> ended) {
        this.ended = ended;
        this.diskSpace = diskSpace;
        this.articleActs = articleActs;
        this.restorer = restorer;
        this.writer = writer;
    }

    /** An article of a batch. */
    sealed interface Item {
        /** Handed in. */
        record NewArticle(Submission submission) implements Item {}

        /** Coming back. */
        record RestoredItem(RestoredArticle restoration) implements Item {}
    }

    /** Throws a 401 when nothing more may be stored. */
    void demand() {
        ended.get().ifPresent(end -> {
            throw new TokenEnded(end);
        });
    }

    /** Who stores. */
    String writer() {
        return writer;
    }

    /** Whether there is room for another batch. */
    boolean hasRoom() {
        return diskSpace.forStore();
    }

    /** What the head of an export said; null before it. */
    @Nullable
    NumberRange range() {
        return range;
    }

    void begin(NumberRange opened) {
        range = opened;
    }

    /** Stores a batch of one kind, all or none but for what is refused by name. */
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

    /** The end of an import. */
    void end() {
        if (range != null) {
            restorer.close(writer);
        }
    }
}
