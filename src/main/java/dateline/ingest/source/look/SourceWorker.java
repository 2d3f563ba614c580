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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at sources that are due: the hosts at the same time, the sources of one host one after the other. The store is asked
 * for them when one is due that is known, and after a look; for what other nodes have added or left, every five seconds too.
 */
@Singleton
public final class SourceWorker {
    /** How long a source is left alone that this server could not read. */
    private static final Duration AFTER_FAULT = Duration.ofHours(1);

    /** How long the state after a look may wait for those after the next looks at its host, beside the last of these. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private static final Duration END = Duration.ofSeconds(5);

    /** Every so many seconds the store is asked although nothing is known to be due. */
    private static final int REGULAR = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SourceWorker.class);

    private final SourceClaims claims;
    private final TurnQueue turns;
    private final Sources sources;
    // Both are made when the first source is due, since they take a tenth of a start.
    private final BeanProvider<Arrivals> arrivals;
    private final BeanProvider<SourceMethod> methods;
    private final InstantSource clock;
    private final boolean isEmbedded;
    private final Semaphore free;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean expected = new AtomicBoolean(true);
    private volatile Instant nextDue = Instant.MAX;
    private int seconds;
    private volatile Map<SourceKind, SourceMethod> byKind = Map.of();
    private volatile boolean running;
    /** Whether the last claim took all places, so that more hosts may be due. */
    private volatile boolean isFull;

    SourceWorker(
            SourceClaims claims,
            TurnQueue turns,
            Sources sources,
            BeanProvider<Arrivals> arrivals,
            BeanProvider<SourceMethod> methods,
            SourceSettings settings,
            InstantSource clock,
            @Value("${dateline.store}") String store) {
        this.claims = claims;
        this.turns = turns;
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
        if (running && !woken.getAndSet(true)) {
            tasks.execute(this::run);
        }
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void runWhenDue() {
        seconds++;
        if (expected.get() || seconds % REGULAR == 0 || !nextDue.isAfter(clock.instant())) {
            run();
        }
    }

    private void run() {
        woken.set(false);
        expected.set(false);
        int places = free.drainPermits();
        int used = 0;
        try {
            if (running && places > 0) {
                for (SourceHost host : claims.claim(places)) {
                    used++;
                    tasks.execute(() -> work(host));
                }
                if (used == 0) {
                    nextDue = claims.nextDue().orElse(Instant.MAX);
                }
            }
        } catch (RuntimeException e) {
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("Sources can't be looked at; trying again", e);
            }
        } finally {
            isFull = used == places;
            free.release(places - used);
        }
    }

    private void work(SourceHost claimed) {
        try {
            Optional<HostTurn> turn = Optional.of(HostTurn.claimed(claimed));
            while (turn.isPresent()) {
                FinishedTurn finished = look(turn.get());
                turn = running && arrivals.get().areWaiting() ? afterArrivals(finished) : turns.next(finished);
            }
        } catch (RuntimeException e) {
            // The claim ends by itself.
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("The sources at {} can't be looked at; trying again later", claimed.host(), e);
            }
        } finally {
            free.release();
            // It may be due again soon, or at once.
            expected.set(true);
            // Otherwise the next sources that are due are claimed together.
            if (isFull) {
                wake();
            }
        }
    }

    /** What has arrived is taken while no state is in memory only. */
    private Optional<HostTurn> afterArrivals(FinishedTurn finished) {
        claims.save(finished.looks());
        Optional<SourceHost> mine = claims.renew(finished.host());
        while (running && mine.isPresent() && arrivals.get().takeNext(mine.get().host())) {
            mine = claims.renew(mine.get());
        }
        return mine.flatMap(host -> turns.next(new FinishedTurn(host, List.of(), finished.left(), !running)));
    }

    private FinishedTurn look(HostTurn turn) {
        List<SourceLook> done = new ArrayList<>();
        Deque<SourceLook> left = new ArrayDeque<>(turn.looks());
        long begin = System.nanoTime();
        while (running && !left.isEmpty() && System.nanoTime() - begin < TURN.toNanos()) {
            SourceLook look = left.remove();
            done.add(new SourceLook(look.source(), after(look.source(), look.state())));
        }
        return new FinishedTurn(
                turn.host(),
                done,
                left.stream().map(look -> look.source().name()).toList(),
                !running);
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
        Map<SourceKind, SourceMethod> known = byKind;
        if (known.isEmpty()) {
            known = methods.stream().collect(Collectors.toMap(SourceMethod::kind, Function.identity()));
            byKind = known;
        }
        return Objects.requireNonNull(known.get(kind));
    }
}
