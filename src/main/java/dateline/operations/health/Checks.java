package dateline.operations.health;

import dateline.article.act.DiskSpace;
import dateline.article.job.DueProgress;
import dateline.article.log.StoreState;
import dateline.search.IndexProgress;
import io.micronaut.context.annotation.Factory;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The conditions of a healthy server. Only the first is one of liveness: a restart helps with no other. */
@Factory
final class Checks {
    private static final String MAKE_SPACE = " is full: free disk space there; the log names the folder";

    /** That this is asked and answered at all is the sign of life. */
    @Singleton
    @Liveness
    @Named("process")
    HealthIndicator process() {
        return new Check("process", () -> null);
    }

    /** Migrations are part of the start. */
    @Singleton
    @Named("phase")
    HealthIndicator phase(ServerPhase phase) {
        return new Check("phase", () -> switch (phase.now()) {
            case STARTING -> "The server is starting";
            case SERVING -> null;
            case STOPPING -> "The server is stopping";
        });
    }

    @Singleton
    @Named("store")
    HealthIndicator store(StoreState store) {
        return new Check("store", () -> store.isAway() ? "The store does not answer" : null);
    }

    @Singleton
    @Named("disk")
    HealthIndicator disk(DiskSpace disk) {
        return new Check("disk", () -> {
            if (!disk.forStore()) {
                return "The disk of the store" + MAKE_SPACE;
            }
            return disk.forFiles() ? null : "The disk of the data directory" + MAKE_SPACE;
        });
    }

    @Singleton
    @Named("dueWork")
    HealthIndicator dueWork(DueProgress due, HealthSettings settings) {
        return new Check(
                "dueWork", () -> late(due.lag(), settings.dueWork(), "Due publications and expiries are late by "));
    }

    @Singleton
    @Named("search")
    HealthIndicator search(IndexProgress index, HealthSettings settings) {
        return new Check("search", () -> late(index.lag(), settings.search(), "The search index has been behind for "));
    }

    private static @Nullable String late(Duration lag, Duration limit, String message) {
        return lag.compareTo(limit) > 0 ? message + lag.toMinutes() + " minutes" : null;
    }
}
