package dateline.ingest.bulk;

import jakarta.inject.Singleton;

/** Whether bulk imports may go on. When the server stops, each ends with its batch, and its answer says how far it got. */
@Singleton
public final class RunningImports {
    private volatile boolean stopped;

    /** Ends all bulk imports soon. */
    public void stop() {
        stopped = true;
    }

    boolean areStopped() {
        return stopped;
    }
}
