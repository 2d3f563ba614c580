package dateline.ingest.bulk;

import dateline.article.Room;
import dateline.article.newsroom.Handed;
import dateline.article.newsroom.Newsroom;
import dateline.article.newsroom.Restoration;
import dateline.article.newsroom.Restorer;
import dateline.article.newsroom.Stored;
import dateline.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where batches of a bulk import go: new articles to the newsroom, those of an export to where they were. Before each it
 * is asked whether the token is still good, since an import may take longer than that.
 */
final class BulkStore {
    private final Newsroom newsroom;
    private final Restorer restorer;
    private final Room room;
    private final String writer;
    private final Supplier<Optional<Problem>> ended;
    private volatile Restorer.@Nullable Range range;

    /** @param ended what has become of the writer's token; empty while it is good */
    BulkStore(Newsroom newsroom, Restorer restorer, Room room, String writer, Supplier<Optional<Problem>> ended) {
        this.ended = ended;
        this.room = room;
        this.newsroom = newsroom;
        this.restorer = restorer;
        this.writer = writer;
    }

    /** An article of a batch. */
    sealed interface Item {
        /** Handed in. */
        record Fresh(Handed handed) implements Item {}

        /** Coming back. */
        record Back(Restoration restoration) implements Item {}
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
        return room.forStore();
    }

    /** What the head of an export said; null before it. */
    Restorer.@Nullable Range range() {
        return range;
    }

    void begin(Restorer.Range opened) {
        range = opened;
    }

    /** Stores a batch of one kind, all or none but for what is refused by name. */
    List<Stored> store(List<Item> batch) {
        demand();
        Restorer.Range to = range;
        return batch.getFirst() instanceof Item.Back && to != null
                ? restorer.restore(
                        batch.stream()
                                .map(item -> ((Item.Back) item).restoration())
                                .toList(),
                        to)
                : newsroom.store(
                        batch.stream().map(item -> ((Item.Fresh) item).handed()).toList());
    }

    /** The end of an import. */
    void end() {
        if (range != null) {
            restorer.close(writer);
        }
    }
}
