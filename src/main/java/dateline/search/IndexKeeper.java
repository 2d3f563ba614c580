package dateline.search;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index near the change log, so that nobody who searches has to wait for it. */
@Singleton
final class IndexKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final SearchIndex index;
    private boolean well = true;

    IndexKeeper(SearchIndex index) {
        this.index = index;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "10s")
    void look() {
        try {
            do {
                index.keep();
            } while (index.isBehind());
            well = true;
        } catch (IOException | RuntimeException e) {
            if (well) {
                LOG.warn("The search index can't be kept up to date; trying again", e);
            }
            well = false;
        }
    }
}
