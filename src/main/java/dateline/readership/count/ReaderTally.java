package dateline.readership.count;

import dateline.readership.agent.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the polls and the subscribers of the readers with one name, for a minute. */
final class ReaderTally {
    /** A name declares numbers for so many addresses; others are left out. */
    static final int MOST_SOURCES = 100;

    private final LongAdder polls = new LongAdder();
    private final Map<Long, Long> declared = new ConcurrentHashMap<>(1);
    /** Made for the first client that declares no number; most names need either the one or the other. */
    private final AtomicReference<@Nullable ClientSketch> sketch = new AtomicReference<>();

    void count(CountingDay day, String client, Reader reader, long address) {
        polls.increment();
        if (reader.isDeclared()) {
            declare(address ^ reader.feed(), reader.subscribers());
        } else {
            sketch().add(day.hash(client, reader));
        }
    }

    private void declare(Long source, long subscribers) {
        if (declared.size() < MOST_SOURCES || declared.containsKey(source)) {
            declared.merge(source, subscribers, Math::max);
        }
    }

    private ClientSketch sketch() {
        ClientSketch known = sketch.get();
        if (known != null) {
            return known;
        }
        ClientSketch made = ClientSketch.empty();
        return sketch.compareAndSet(null, made) ? made : sketch();
    }

    ReaderCounts counts() {
        ClientSketch clients = sketch.get();
        return new ReaderCounts(polls.sum(), clients == null ? ClientSketch.empty() : clients, declared, 0);
    }
}
