package dateline.article.log;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The number of acts of each kind that this node has committed since its start, without those of restored articles. */
@Singleton
public class ActCounts {
    private final Map<Act, LongAdder> acts = Arrays.stream(Act.values())
            .collect(Collectors.toMap(
                    Function.identity(), act -> new LongAdder(), (one, other) -> one, () -> new EnumMap<>(Act.class)));

    /** The acts of a kind. */
    public long of(Act act) {
        return counter(act).sum();
    }

    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent event) {
        if (event.last() > event.after()) {
            event.changes().forEach(change -> counter(change.act()).increment());
        }
    }

    private LongAdder counter(Act act) {
        return Objects.requireNonNull(acts.get(act));
    }
}
