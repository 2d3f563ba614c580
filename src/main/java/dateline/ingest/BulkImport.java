package dateline.ingest;

import dateline.article.Newsroom;
import dateline.article.Stored;
import dateline.article.Submission;
import dateline.ingest.document.Notes;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many articles from newline-delimited JSON, stored batch by batch as they arrive. A bad one is reported by
 * number and the others are stored. An instance reads one stream.
 */
final class BulkImport {
    private static final Logger LOG = LoggerFactory.getLogger(BulkImport.class);
    private static final int REFUSALS = 1_000;

    private final Intake intake;
    private final Newsroom newsroom;
    private final Supplier<Surroundings> surroundings;
    private final ImportOptions options;
    private final ImportSettings settings;

    private final List<Candidate> batch = new ArrayList<>();
    private final List<BulkReport.Refusal> refusals = new ArrayList<>();
    private @Nullable Thread storing;
    private long line;
    private long received;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    BulkImport(
            Intake intake,
            Newsroom newsroom,
            Supplier<Surroundings> surroundings,
            ImportOptions options,
            ImportSettings settings) {
        this.intake = intake;
        this.newsroom = newsroom;
        this.surroundings = surroundings;
        this.options = options;
        this.settings = settings;
    }

    private record Candidate(long number, long line, Submission submission) {}

    /** Reads to the end. What was stored before a broken connection stays stored. */
    BulkReport read(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, settings.maxDocument());
        Surroundings around = surroundings.get();
        for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
            line++;
            if (lines.isTooLong() || !isBlank(bytes)) {
                received++;
                take(bytes, lines.isTooLong(), around);
            }
            if (batch.size() == settings.batch()) {
                store();
                around = surroundings.get();
            }
        }
        store();
        await();
        return new BulkReport(received, created, updated, unchanged, refused, inOrder());
    }

    private void take(byte[] bytes, boolean tooLong, Surroundings around) {
        try {
            if (tooLong) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The line is longer than " + settings.maxDocument() + " bytes.");
            }
            batch.add(new Candidate(received, line, intake.json(bytes, options, around, new Notes())));
        } catch (ProblemException e) {
            refuse(received, line, e.problem());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Article {} of a bulk import failed", received, e);
            refuse(received, line, Problem.of(ProblemKind.INTERNAL, "The server failed on this article."));
        }
    }

    /** Hands the batch to the store, where one batch at a time is written while the next is read. */
    private void store() {
        await();
        List<Candidate> full = List.copyOf(batch);
        batch.clear();
        if (!full.isEmpty() && !options.dryRun()) {
            storing = Thread.ofVirtual().start(() -> store(full));
        }
    }

    private void await() {
        boolean interrupted = false;
        while (storing != null) {
            try {
                storing.join();
                storing = null;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<Candidate> full) {
        try {
            count(newsroom.store(full.stream().map(Candidate::submission).toList()));
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} articles could not be stored at once; trying each alone", full.size(), e);
            full.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Candidate candidate) {
        try {
            count(newsroom.store(List.of(candidate.submission())));
        } catch (RuntimeException e) {
            LOG.error("Article {} of a bulk import could not be stored", candidate.number(), e);
            refuse(
                    candidate.number(),
                    candidate.line(),
                    Problem.of(ProblemKind.INTERNAL, "The store refused this article."));
        }
    }

    private void count(List<Stored> stored) {
        for (Stored one : stored) {
            switch (one.outcome()) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }
    }

    /** Called by the one who reads and by the one who stores. */
    private synchronized void refuse(long number, long at, Problem problem) {
        refused++;
        if (refusals.size() < REFUSALS) {
            refusals.add(new BulkReport.Refusal(number, at, problem));
        }
    }

    private List<BulkReport.Refusal> inOrder() {
        return refusals.stream()
                .sorted(Comparator.comparingLong(BulkReport.Refusal::number))
                .toList();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
