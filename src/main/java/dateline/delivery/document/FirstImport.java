package dateline.delivery.document;

import dateline.delivery.memory.Representations;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The import at a start. Requests are answered meanwhile, with documents that have only some of its articles; caches may keep
 * these for seconds only.
 */
@Singleton
public final class FirstImport {
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Representations representations;
    private volatile boolean running;

    FirstImport(Representations representations) {
        this.representations = representations;
    }

    /** Runs the import. Documents of that time are not used afterwards. */
    public void run(Runnable work) {
        running = true;
        try {
            work.run();
        } finally {
            running = false;
            representations.clear();
        }
    }

    /** How long caches may keep a document now for which they otherwise have a time. */
    Duration age(Duration otherwise) {
        return running && otherwise.compareTo(AGE) > 0 ? AGE : otherwise;
    }
}
