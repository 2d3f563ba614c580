package dateline.article.log;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The number of acts of each kind that this node has committed since its start, without those of restored articles. */
@Singleton
public class ActCounts {
    private final LongAdder[] acts =
            Stream.generate(LongAdder::new).limit(Act.values().length).toArray(LongAdder[]::new);

    /** The acts of a kind. */
    public long of(Act act) {
        return acts[act.ordinal()].sum();
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent event) {
        if (event.last() > event.after()) {
            event.changes().forEach(change -> acts[change.act().ordinal()].increment());
        }
    }
}
