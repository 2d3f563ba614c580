package dateline.operations.start;

import dateline.ingest.ArticleParser;
import dateline.operations.setting.StartSettings;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parser of articles a moment after the start. A first feed does not need it, and to compile its patterns takes
 * a good part of the time of a start. An article that arrives earlier makes it by itself.
 */
@Singleton
final class ParserPreparation {
    private static final int DELAY_SECONDS = 1;
    private static final String PATTERNS = "dateline.import.";

    private final Provider<ArticleParser> parser;
    private final Executor later;
    private final @Nullable StartSettings settings;

    ParserPreparation(
            Provider<ArticleParser> parser,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads,
            @Nullable StartSettings settings) {
        this.parser = parser;
        this.later = CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS, threads);
        this.settings = settings;
    }

    @EventListener
    void prepare(ServerStartupEvent started) {
        if (hasOwnPatterns()) {
            // A fault that only their use shows ends the start.
            parser.get();
        } else {
            later.execute(() -> {
                // It may have been stopped meanwhile.
                if (started.getSource().isRunning()) {
                    parser.get();
                }
            });
        }
    }

    private boolean hasOwnPatterns() {
        return settings != null && settings.written().keySet().stream().anyMatch(name -> name.startsWith(PATTERNS));
    }
}
