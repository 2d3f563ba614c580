package dateline.ingest.source.folder;

import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionQueue;
import dateline.article.submission.Submitter;
import dateline.attribution.Agencies;
import dateline.http.JsonBytes;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.ParsingContext;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.source.Source;
import dateline.ingest.source.entry.EntryIdentity;
import dateline.ingest.source.rule.SourceRules;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Imports a file by its type, which the ending of its name says. */
@Singleton
final class FileImport {
    private static final List<String> TEXT = List.of("md", "markdown", "txt");
    private static final List<String> HTML = List.of("html", "htm");
    private static final List<String> LINES = List.of("ndjson", "jsonl");

    private final ArticleParser parser;
    private final SubmissionQueue submissionQueue;
    private final FileLines fileLines;
    private final Sections sections;
    private final Agencies agencies;
    private final ImportSettings settings;
    private final JsonBytes json;

    FileImport(
            ArticleParser parser,
            SubmissionQueue submissionQueue,
            FileLines fileLines,
            Sections sections,
            Agencies agencies,
            ImportSettings settings,
            JsonBytes json) {
        this.parser = parser;
        this.submissionQueue = submissionQueue;
        this.fileLines = fileLines;
        this.sections = sections;
        this.agencies = agencies;
        this.settings = settings;
        this.json = json;
    }

    /**
     * What came of a file.
     *
     * @param taken how many articles are new or have changed
     * @param refusal why nothing of it, or not all, was taken; null when all was
     * @param isDone whether at least a part of it was taken
     * @param report as JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
    record FileOutcome(int taken, @Nullable String refusal, boolean isDone, byte[] report) {}

    /**
     * Imports a file.
     *
     * @param file where it is now
     * @throws ProblemException 503 or 507 when it can't be imported now
     */
    FileOutcome take(Source source, Path file) throws IOException {
        String name = file.getFileName().toString();
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            if (LINES.contains(type)) {
                return of(fileLines.lines(source, file, name));
            }
            if (type.equals("json")) {
                return of(fileLines.json(source, bytes(file), name));
            }
            if (TEXT.contains(type) || HTML.contains(type)) {
                return of(document(source, bytes(file), HTML.contains(type), name));
            }
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "Folders take no file of this type: name it .md, .txt, .html, .json or .ndjson. Send NewsML-G2 to"
                            + " POST /api/articles/import.");
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.status() == ProblemKind.UNAVAILABLE.status()
                    || problem.status() == ProblemKind.NO_ROOM.status()) {
                throw e;
            }
            return new FileOutcome(0, problem.detail(), false, json.of(problem));
        }
    }

    /** The outcome of a file at which this server itself failed. */
    FileOutcome fault() {
        Problem problem = Problem.of(ProblemKind.INTERNAL, "The server failed to import this file; its log has more.");
        return new FileOutcome(0, problem.detail(), false, json.of(problem));
    }

    private ImportReport document(Source source, byte[] bytes, boolean html, String name) {
        ReferenceData reference = ReferenceData.of(sections, agencies);
        SourceRules rules = source.rules();
        ImportOptions options = new ImportOptions(
                reference.sectionSlug(rules.section()),
                reference.agencySlug(rules.agency()).orElse(null),
                EntryIdentity.externalId(source, name),
                null,
                false);
        ImportReportBuilder report = new ImportReportBuilder();
        Submission read = parser.document(bytes, html, null, ParsingContext.creating(options, reference), report)
                .by(Submitter.of(source.submitter()));
        Submission submission = FolderDefaults.of(read, rules);
        ActResult result = submissionQueue.store(submission);
        String outcome = switch (result) {
            case ActResult.Success success -> success.created() ? "created" : "updated";
            case ActResult.NoChange same -> "unchanged";
            case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
        };
        var article = result.stored().orElseThrow();
        if (article.stage() == Stage.DRAFT) {
            report.recognised("stage", Stage.DRAFT.word(), null);
        }
        return report.report(outcome, article.urn(), reference.sectionSlug(article.section()), article.title());
    }

    private FileOutcome of(ImportReport report) {
        return new FileOutcome(report.outcome().equals("unchanged") ? 0 : 1, null, true, json.of(report));
    }

    private FileOutcome of(BulkReport report) {
        String refusal = report.refused() == 0
                ? null
                : report.refused() + " of " + report.received() + " articles, first line "
                        + report.refusals().getFirst().line() + ": "
                        + report.refusals().getFirst().problem().detail();
        return new FileOutcome(
                (int) Math.min(Integer.MAX_VALUE, report.created() + report.updated()),
                refusal,
                report.refused() < report.received(),
                json.of(report));
    }

    private byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > settings.maxDocument()) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "The file has more than " + settings.maxDocument() + " bytes.");
        }
        try (InputStream in = InboxFolder.read(file)) {
            return in.readAllBytes();
        }
    }
}
