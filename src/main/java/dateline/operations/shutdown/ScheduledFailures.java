package dateline.operations.shutdown;

import dateline.operations.health.ServerPhase;
import dateline.problem.StoreFailure;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Logs the failures of scheduled tasks. Those of a task that the stop of the server breaks off are none: what it uses is
 * being closed. A failure of the store is logged once, elsewhere.
 */
@Singleton
@Primary
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable> {
    private final DefaultTaskExceptionHandler log = new DefaultTaskExceptionHandler();
    private final ServerPhase phase;

    ScheduledFailures(ServerPhase phase) {
        this.phase = phase;
    }

    @Override
    public void handle(@Nullable Object bean, Throwable failure) {
        if (isFailure(failure)) {
            log.handle(bean, failure);
        }
    }

    @Override
    public void handleCreationFailure(BeanDefinition<Object> bean, Throwable failure) {
        if (isFailure(failure)) {
            log.handleCreationFailure(bean, failure);
        }
    }

    private boolean isFailure(Throwable failure) {
        return phase.now() != ServerPhase.Phase.STOPPING && !StoreFailure.isIn(failure);
    }
}
