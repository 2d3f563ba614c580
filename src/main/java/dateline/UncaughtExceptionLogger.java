package dateline;

import dateline.problem.OutOfMemory;
import dateline.problem.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs exceptions that no other code has caught. */
final class UncaughtExceptionLogger implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtExceptionLogger.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        OutOfMemory.endIfIn(failure);
        if (StoreFailure.isIn(failure)) {
            // The health of the store is logged once, elsewhere.
            LOG.debug("The thread {} has ended", thread.getName(), failure);
            return;
        }
        LOG.error("The thread {} has ended", thread.getName(), failure);
    }
}
