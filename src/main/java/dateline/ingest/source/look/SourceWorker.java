package dateline.ingest.source.look;

import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceSettings;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.Sources;
import dateline.problem.StoreFailure;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at sources that are due: the hosts at the same time, the sources of one host one after the other. */
@Singleton
public final class SourceWorker {
    /** How long a source is left alone that this server could not read. */
    private static final Duration AFTER_FAULT = Duration.ofHours(1);

    private static final Duration END = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SourceWorker.class);

    private final SourceClaims claims;
    private final Sources sources;
    // Both are made when the first source is due, since they take a tenth of a start.
    private final BeanProvider<Arrivals> arrivals;
    private final BeanProvider<SourceMethod> methods;
    private final InstantSource clock;
    private final boolean isEmbedded;
    private final Semaphore free;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    SourceWorker(
            SourceClaims claims,
            Sources sources,
            BeanProvider<Arrivals> arrivals,
            BeanProvider<SourceMethod> methods,
            SourceSettings settings,
            InstantSource clock,
            @Value("${dateline.store}") String store) {
        this.claims = claims;
        this.sources = sources;
        this.arrivals = arrivals;
        this.methods = methods;
        this.clock = clock;
        this.isEmbedded = store.startsWith("jdbc:h2:file:");
        this.free = new Semaphore(settings.hosts());
    }

    @EventListener
    void started(ServerStartupEvent event) {
        if (isEmbedded) {
            claims.endAll();
        }
        running = true;
    }

    @EventListener
    void ending(ShutdownEvent event) {
        running = false;
        tasks.shutdownNow();
        try {
            // Looks end soon, and their files are put back while the store is open.
            if (!tasks.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Looks at sources have not ended; they begin again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks for due sources now, without waiting for them. */
    public void wake() {
        if (running) {
            tasks.execute(this::run);
        }
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void run() {
        int places = free.drainPermits();
        int used = 0;
        try {
            if (running && places > 0) {
                for (SourceHost host : claims.claim(places)) {
                    used++;
                    tasks.execute(() -> work(host));
                }
            }
        } catch (RuntimeException e) {
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("Sources can't be looked at; trying again", e);
            }
        } finally {
            free.release(places - used);
        }
    }

    private void work(SourceHost claimed) {
        try {
            Optional<SourceHost> mine = Optional.of(claimed);
            while (running && mine.isPresent()) {
                SourceHost host = mine.get();
                if (!arrivals.get().takeNext(host.host())) {
                    Optional<SourceState> due = claims.begin(host);
                    if (due.isEmpty()) {
                        claims.release(host);
                        return;
                    }
                    look(due.get());
                }
                mine = claims.renew(host);
            }
            mine.ifPresent(claims::release);
        } catch (RuntimeException e) {
            // The claim ends by itself.
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("The sources at {} can't be looked at; trying again later", claimed.host(), e);
            }
        } finally {
            free.release();
            wake();
        }
    }

    private void look(SourceState state) {
        Source source = sources.findByName(state.source()).orElse(null);
        if (source != null) {
            claims.save(source, after(source, state));
        }
    }

    private SourceState after(Source source, SourceState state) {
        try {
            return method(source.kind()).look(source, state);
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && (StoreFailure.isIn(failed) || !running)) {
                throw failed;
            }
            if (sources.findByName(source.name()).isEmpty()) {
                // It was deleted during the look.
                return state;
            }
            LOG.error("The source {} can't be read", source.name(), e);
            Instant now = clock.instant();
            return state.failed(now, "This server failed to read it; its log has more.", now.plus(AFTER_FAULT));
        }
    }

    private SourceMethod method(SourceKind kind) {
        return methods.stream()
                .filter(method -> method.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
