package dateline.push.document;

import dateline.article.log.ChangeLog;
import dateline.article.log.LogPosition;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Reads the change log and marks the documents of the feeds that have changed. One node does it at a time. */
@Singleton
public class ChangeMarker {
    /** How long a node knows whether anybody has subscribed; it can get to know later of the first subscription of another. */
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final SubscribedDocuments documents;
    private final ChangeLog log;
    private final InstantSource clock;
    private Instant known = Instant.MIN;
    private boolean needed;

    ChangeMarker(SubscribedDocuments documents, ChangeLog log, InstantSource clock) {
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    /** Whether there is a subscription; without one nothing is marked. The store is asked every few seconds. */
    public synchronized boolean isNeeded() {
        Instant now = clock.instant();
        if (!now.isBefore(known)) {
            needed = documents.isAnySubscribed();
            known = now.plus(KNOWN);
        }
        return needed;
    }

    /** This node stores a subscription. */
    public synchronized void subscribed() {
        needed = true;
        known = clock.instant().plus(KNOWN);
    }

    /**
     * Marks what has changed since the position, and advances the position.
     *
     * @return whether there was a change
     */
    @Transactional
    public boolean mark() {
        if (log.last() <= documents.position()) {
            return false;
        }
        long after = documents.lockPosition();
        LogPosition counted = log.position();
        long last = counted.number();
        if (last <= after) {
            return false;
        }
        Instant now = clock.instant();
        boolean urgent = documents.urgentAfter(after) > 0;
        long general = log.lastGeneral(after);
        documents.markChanged(after, urgent, counted.at(), now);
        if (general > 0) {
            documents.markAll(last, urgent, counted.at(), now);
        }
        documents.markLog(last, counted.at());
        documents.advancePosition(last);
        return true;
    }
}
