package dateline.ingest.source;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param source its name
 * @param host to which one request is sent at a time; of a folder, the folder
 * @param nextLook when it is looked at again; null for never
 * @param looking whether a node is looking at it now because somebody has asked for it
 * @param looked when it was last looked at
 * @param answer what came of that, in one line for people
 * @param failures the number of failed looks in a row
 * @param failing when the first of them was
 * @param memory what is known of a feed
 * @param history what has come of it so far
 */
@MappedEntity("source_state")
public record SourceState(
        @Id String source,
        String host,
        SourceStanding standing,
        @Nullable Instant nextLook,
        boolean looking,
        @Nullable Instant looked,
        @Nullable String answer,
        int failures,
        @Nullable Instant failing,

        @MappedProperty(value = "memory", converter = FeedMemoryColumn.class)
        FeedMemory memory,

        @MappedProperty(value = "history", converter = SourceHistoryColumn.class)
        SourceHistory history) {
    /** The time of a look that was asked for: before all others. */
    public static final Instant AT_ONCE = Instant.EPOCH;

    private static final int ANSWER = 500;

    public SourceState {
        answer = answer == null || answer.length() <= ANSWER ? answer : answer.substring(0, ANSWER);
    }

    /** The state of a source that was not looked at yet. */
    public static SourceState initial(String source, String host) {
        return new SourceState(
                source,
                host,
                SourceStanding.ACTIVE,
                AT_ONCE,
                false,
                null,
                null,
                0,
                null,
                FeedMemory.EMPTY,
                SourceHistory.EMPTY);
    }

    /** After its address or rules were changed: what has come of it stays, and the whole document is read again. */
    public SourceState anew(String otherHost, boolean sameAddress) {
        return new SourceState(
                source,
                otherHost,
                SourceStanding.ACTIVE,
                AT_ONCE,
                false,
                looked,
                answer,
                0,
                null,
                sameAddress ? memory.unvalidated() : FeedMemory.EMPTY,
                history);
    }

    /** After a look that failed. What is known of the feed stays. */
    public SourceState failed(Instant at, String reason, Instant next) {
        return new SourceState(
                source,
                host,
                SourceStanding.FAILING,
                next,
                false,
                at,
                reason,
                failures + 1,
                failing == null ? at : failing,
                memory,
                history);
    }

    /** After the source has said that it is gone for good. */
    public SourceState ended(Instant at, String reason) {
        return new SourceState(source, host, SourceStanding.ENDED, null, false, at, reason, 0, null, memory, history);
    }

    /** After a look that succeeded. */
    public SourceState succeeded(Instant at, String reason, Instant next) {
        return new SourceState(source, host, SourceStanding.ACTIVE, next, false, at, reason, 0, null, memory, history);
    }

    /** With what a look has brought. */
    public SourceState with(LookTally tally) {
        return new SourceState(
                source,
                host,
                standing,
                nextLook,
                looking,
                looked,
                answer,
                failures,
                failing,
                memory,
                history.with(tally));
    }

    /** With what is known of the feed now. */
    public SourceState with(FeedMemory now) {
        return new SourceState(
                source, host, standing, nextLook, looking, looked, answer, failures, failing, now, history);
    }

    /** Looked at once more as soon as possible, because somebody has asked for it meanwhile. */
    public SourceState againAtOnce() {
        return new SourceState(
                source, host, standing, AT_ONCE, false, looked, answer, failures, failing, memory, history);
    }

    /** At another host. */
    public SourceState at(String otherHost) {
        return new SourceState(
                source, otherHost, standing, nextLook, looking, looked, answer, failures, failing, memory, history);
    }
}
