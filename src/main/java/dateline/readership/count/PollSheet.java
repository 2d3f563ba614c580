package dateline.readership.count;

import dateline.article.feed.FeedKey;
import dateline.readership.PollOutcome;
import dateline.readership.agent.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** The counts of a topic in one format, for a minute. */
public final class PollSheet {
    /** The name under which readers are counted for whose names there is no room. */
    public static final String OTHER = "other";

    /** So many names have counts of their own for a topic. */
    static final int MOST_NAMES = 50;

    /**
     * What a sheet is for.
     *
     * @param format the ending of the document's address
     */
    public record Heading(FeedKey topic, String format) {}

    private final Heading heading;
    private final CountingDay day;
    private final Semaphore names;
    private final LongAdder whole = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder deltas = new LongAdder();
    private final LongAdder deliveries = new LongAdder();
    private final Map<String, ReaderTally> readers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param names the room for further names, which all sheets share */
    public PollSheet(Heading heading, CountingDay day, Semaphore names) {
        this.heading = heading;
        this.day = day;
        this.names = names;
    }

    /**
     * Counts a poll.
     *
     * @param client as the rate limit knows it
     * @param address a hash of the document's address
     */
    public void count(PollOutcome outcome, String client, Reader reader, long address) {
        LongAdder polls = switch (outcome) {
            case WHOLE -> whole;
            case NOT_MODIFIED -> notModified;
            case DELTA -> deltas;
        };
        polls.increment();
        tally(reader.name()).count(day, client, reader, address);
    }

    /** Counts documents that were pushed and acknowledged. */
    public void delivered(long documents) {
        deliveries.add(documents);
    }

    private ReaderTally tally(String name) {
        ReaderTally known = readers.get(name);
        if (known != null) {
            return known;
        }
        boolean room = readers.size() < MOST_NAMES && names.tryAcquire();
        return readers.computeIfAbsent(room ? name : OTHER, made -> new ReaderTally());
    }

    Heading heading() {
        return heading;
    }

    public CountingDay day() {
        return day;
    }

    /** Whether it has been taken away, so that further polls are counted on another one. */
    public boolean isClosed() {
        return closed;
    }

    public void close() {
        closed = true;
    }

    FormatCounts counts() {
        long unchanged = notModified.sum();
        long changes = deltas.sum();
        return new FormatCounts(whole.sum() + unchanged + changes, unchanged, changes, deliveries.sum());
    }

    Map<String, ReaderTally> readers() {
        return readers;
    }

    /** Frees the memory; documents may hold the sheet until their next poll. */
    void clear() {
        readers.clear();
    }
}
