package dateline.operations.start;

import dateline.delivery.FeedDocuments;
import dateline.feed.PublicAddress;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the feed of everything while the HTTP server is still being made, which takes one processor: what a first feed
 * needs is loaded when the port opens. It has no effect but that, so that a failure is not a fault.
 */
@Singleton
final class FirstDocument implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDocument.class);
    private static final String ADDRESS = "/feed.rss";

    private final Provider<FeedDocuments> documents;
    private final PublicAddress home;
    private final Executor threads;

    FirstDocument(
            Provider<FeedDocuments> documents,
            PublicAddress home,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.documents = documents;
        this.home = home;
        this.threads = threads;
    }

    @EventListener
    void prepare(StartupEvent started) {
        threads.execute(() -> {
            try {
                documents.get().representation(home.at(ADDRESS));
            } catch (RuntimeException e) {
                LOG.debug("The first document was not rendered before the port was open", e);
            }
        });
    }

    /** After the listener that sets up an empty store. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
