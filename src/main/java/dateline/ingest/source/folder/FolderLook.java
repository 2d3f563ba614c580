package dateline.ingest.source.folder;

import dateline.ingest.source.LookTally;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.look.SourceMethod;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a source that is a folder. */
@Singleton
final class FolderLook implements SourceMethod {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLook.class);

    /** How many files a look takes; the next look goes on at once. */
    private static final int MOST = 500;

    /** How many files are imported at a time: they share transactions. */
    private static final int AT_ONCE = 32;

    /** A file on which nobody has worked for so long is taken again. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    /** After the first failure; after each further one it is twice as long, up to about an hour. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private static final int DOUBLINGS = 6;

    private final FileImport fileImport;
    private final FileOutcomes outcomes;
    private final FolderPlaces places;
    private final InstantSource clock;
    private final boolean isEmbedded;
    private final Instant started;

    FolderLook(
            FileImport fileImport,
            FileOutcomes outcomes,
            FolderPlaces places,
            InstantSource clock,
            @Value("${dateline.store}") String store) {
        this.fileImport = fileImport;
        this.outcomes = outcomes;
        this.places = places;
        this.clock = clock;
        this.isEmbedded = store.startsWith("jdbc:h2:file:");
        this.started = clock.instant();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FOLDER;
    }

    @Override
    public String accepted(String name, @Nullable String address) {
        return places.accepted(name, address).toString();
    }

    /** One folder does not wait for another. */
    @Override
    public String host(String address) {
        return "folder:" + address.substring(Math.max(0, address.length() - 290));
    }

    @Override
    public SourceState look(Source source, SourceState state) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InboxFolder folder = new InboxFolder(Path.of(source.address()));
        FolderTally tally = new FolderTally(now);
        try {
            places.demandAllowed(folder.path());
            folder.make();
            List<Path> files = folder.waiting(now, MOST, leftBefore(now));
            takeAll(fileImport.terms(source), folder, files, tally);
            LookTally taken = tally.tally();
            ProblemException problem = tally.interruption.get();
            if (problem != null) {
                return state.failed(now, problem.problem().detail(), now.plus(pause(state)))
                        .with(taken);
            }
            Instant next = files.size() == MOST ? now : now.plus(source.rules().least());
            return files.isEmpty()
                    ? state.succeeded(now, state.answer() == null ? "no file yet" : state.answer(), next)
                    : state.succeeded(now, files.size() + " files: " + taken.text(), next)
                            .with(taken);
        } catch (IOException e) {
            return state.failed(now, FolderFault.text(e), now.plus(pause(state)));
        }
    }

    private static Duration pause(SourceState state) {
        return AFTER_FAILURE.multipliedBy(1L << Math.min(state.failures(), DOUBLINGS));
    }

    /** Before when files in work were left: no other server is at an embedded store, so an earlier start has left them. */
    private Instant leftBefore(Instant now) {
        return isEmbedded ? started : now.minus(ABANDONED);
    }

    /** What comes of the files of one look; several threads add to it. */
    private static final class FolderTally {
        private final Instant at;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();
        private final AtomicInteger unselected = new AtomicInteger();
        private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
        private final AtomicReference<@Nullable ProblemException> interruption = new AtomicReference<>();

        FolderTally(Instant at) {
            this.at = at;
        }

        LookTally tally() {
            return new LookTally(taken.get(), unchanged.get(), unselected.get(), 0, 0, refusals, List.of());
        }

        void add(Path file, FileOutcome outcome) {
            taken.addAndGet(outcome.taken());
            unselected.addAndGet(outcome.unselected());
            if (outcome.isDone() && outcome.taken() + outcome.unselected() == 0) {
                unchanged.incrementAndGet();
            }
            if (outcome.refusal() != null) {
                refusals.add(new Refusal(FileName.of(file), outcome.refusal(), at));
            }
        }
    }

    private void takeAll(FileImport.Terms terms, InboxFolder folder, List<Path> files, FolderTally tally)
            throws IOException {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path file : files) {
                free.acquireUninterruptibly();
                if (tally.interruption.get() != null || failure.get() != null) {
                    break;
                }
                threads.execute(() -> {
                    try {
                        take(terms, folder, file, tally);
                    } catch (IOException | RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        switch (failure.get()) {
            case null -> {
                // All is well.
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void take(FileImport.Terms terms, InboxFolder folder, Path file, FolderTally tally) throws IOException {
        Optional<Path> working = folder.begin(file, clock.instant());
        if (working.isEmpty()) {
            return;
        }
        FileOutcome outcome;
        try {
            outcome = fileImport.take(terms, working.get());
        } catch (ProblemException e) {
            // Not the file's fault: it goes back, and is taken later.
            tally.interruption.compareAndSet(null, e);
            folder.putBack(working.get());
            return;
        } catch (NoSuchFileException e) {
            // Somebody has taken it away.
            return;
        } catch (AccessDeniedException e) {
            outcome = outcomes.of(
                    Problem.of(
                            ProblemKind.UNPROCESSABLE,
                            "This server may not read the file: let the user that it runs as read it, and put it into the folder again."));
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                folder.putBack(working.get());
                throw failed;
            }
            LOG.error("The file {} can't be imported", file, e);
            outcome = outcomes.fault();
        }
        try {
            folder.end(working.get(), outcome.isDone(), outcome.report());
        } catch (IOException e) {
            // It is taken once more when it can be put away; its articles are unchanged then.
            folder.putBack(working.get());
            throw e;
        }
        tally.add(file, outcome);
    }
}
