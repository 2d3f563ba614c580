package dateline.operations;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock; tests put another in its place. */
@Factory
final class Clock {
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
