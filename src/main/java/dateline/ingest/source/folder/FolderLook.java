package dateline.ingest.source.folder;

import dateline.ingest.source.LookTally;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.look.SourceMethod;
import dateline.problem.ProblemException;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.io.IOException;
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
    private static final int AT_ONCE = 4;

    /** A file on which nobody has worked for so long is taken again. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final FileImport fileImport;
    private final FolderPlaces places;
    private final InstantSource clock;

    FolderLook(FileImport fileImport, FolderPlaces places, InstantSource clock) {
        this.fileImport = fileImport;
        this.places = places;
        this.clock = clock;
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
            List<Path> files = folder.waiting(now, MOST, ABANDONED);
            takeAll(source, folder, files, tally);
            LookTally taken = tally.tally();
            ProblemException problem = tally.interruption.get();
            if (problem != null) {
                return state.failed(now, problem.problem().detail(), now.plus(AFTER_FAILURE))
                        .with(taken);
            }
            Instant next = files.size() == MOST ? now : now.plus(source.rules().least());
            return files.isEmpty()
                    ? state.succeeded(now, state.answer() == null ? "no file yet" : state.answer(), next)
                    : state.succeeded(now, files.size() + " files: " + taken.text(), next)
                            .with(taken);
        } catch (IOException e) {
            return state.failed(now, "The folder can't be read or written: " + e.getMessage(), now.plus(AFTER_FAILURE));
        }
    }

    /** What comes of the files of one look; several threads add to it. */
    private static final class FolderTally {
        private final Instant at;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();
        private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
        private final AtomicReference<@Nullable ProblemException> interruption = new AtomicReference<>();

        FolderTally(Instant at) {
            this.at = at;
        }

        LookTally tally() {
            return new LookTally(taken.get(), unchanged.get(), 0, 0, refusals, List.of());
        }
    }

    private void takeAll(Source source, InboxFolder folder, List<Path> files, FolderTally tally) throws IOException {
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
                        take(source, folder, file, tally);
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

    private void take(Source source, InboxFolder folder, Path file, FolderTally tally) throws IOException {
        Optional<Path> working = folder.begin(file, clock.instant());
        if (working.isEmpty()) {
            return;
        }
        FileImport.FileOutcome outcome;
        try {
            outcome = fileImport.take(source, working.get());
        } catch (ProblemException e) {
            // Not the file's fault: it goes back, and is taken later.
            tally.interruption.compareAndSet(null, e);
            folder.putBack(working.get());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                folder.putBack(working.get());
                throw failed;
            }
            LOG.error("The file {} can't be imported", file, e);
            outcome = fileImport.fault();
        }
        folder.end(working.get(), outcome.isDone(), outcome.report());
        tally.taken.addAndGet(outcome.taken());
        tally.unchanged.addAndGet(outcome.isDone() && outcome.taken() == 0 ? 1 : 0);
        if (outcome.refusal() != null) {
            tally.refusals.add(new Refusal(file.getFileName().toString(), outcome.refusal(), tally.at));
        }
    }
}
