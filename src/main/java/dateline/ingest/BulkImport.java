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
import java.util.List;
import java.util.function.Supplier;
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
        return new BulkReport(received, created, updated, unchanged, refused, List.copyOf(refusals));
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

    private void store() {
        if (batch.isEmpty()) {
            return;
        }
        if (options.dryRun()) {
            batch.clear();
            return;
        }
        try {
            count(newsroom.store(batch.stream().map(Candidate::submission).toList()));
        } catch (RuntimeException e) {
            LOG.warn("A batch of {} articles could not be stored at once; trying each alone", batch.size(), e);
            batch.forEach(this::storeAlone);
        }
        batch.clear();
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

    private void refuse(long number, long at, Problem problem) {
        refused++;
        if (refusals.size() < REFUSALS) {
            refusals.add(new BulkReport.Refusal(number, at, problem));
        }
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
