package dateline.push.document;

import dateline.article.log.ChangeLog;
import dateline.article.log.LogPosition;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Reads the change log and marks the documents of the feeds that have changed. One node does it at a time. */
@Singleton
public class ChangeMarker {
    private final SubscribedDocuments documents;
    private final ChangeLog log;
    private final InstantSource clock;

    ChangeMarker(SubscribedDocuments documents, ChangeLog log, InstantSource clock) {
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    /** Whether there is a subscription; without one nothing is marked. */
    public boolean isNeeded() {
        return documents.isAnySubscribed();
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
