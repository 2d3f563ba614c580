package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionQueue;
import dateline.article.submission.Submitter;
import dateline.attribution.Agencies;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportCounts;
import dateline.ingest.ImportOptions;
import dateline.ingest.KnownArticles;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.ItemNotes;
import dateline.ingest.document.KnownDocumentNotice;
import dateline.ingest.newsml.NewsmlDocument;
import dateline.ingest.newsml.NewsmlImport;
import dateline.ingest.ninjs.NinjsImport;
import dateline.ingest.ninjs.NinjsItem;
import dateline.problem.ProblemException;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Imports one document, or one item of an agency. */
@Singleton
public final class DocumentImport {
    private final ArticleParser parser;
    private final NinjsImport items;
    private final NewsmlImport newsItems;
    private final KnownArticles knownArticles;
    private final SubmissionQueue submissionQueue;
    private final ArticleActs articleActs;
    private final Sections sections;
    private final Agencies agencies;
    private final ImportCounts counts;

    DocumentImport(
            ArticleParser parser,
            NinjsImport items,
            NewsmlImport newsItems,
            KnownArticles knownArticles,
            SubmissionQueue submissionQueue,
            ArticleActs articleActs,
            Sections sections,
            Agencies agencies,
            ImportCounts counts) {
        this.parser = parser;
        this.items = items;
        this.newsItems = newsItems;
        this.knownArticles = knownArticles;
        this.submissionQueue = submissionQueue;
        this.articleActs = articleActs;
        this.sections = sections;
        this.agencies = agencies;
        this.counts = counts;
    }

    /**
     * The result of an import.
     *
     * @param report what the client is told
     * @param id the article's id; null when nothing was stored
     * @param created whether it is a new article
     */
    public record Imported(ImportReport report, @Nullable UUID id, boolean created) {}

    /**
     * A document as it was received.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     */
    public record Document(
            ByteBuffer bytes, boolean html, @Nullable String charset) {
        /** A document of bytes that are not changed any more. */
        public static Document of(byte[] bytes, boolean html, @Nullable String charset) {
            return new Document(ByteBuffer.wrap(bytes), html, charset);
        }
    }

    /** Imports a document that the server itself brings. */
    public Imported take(Document document, ImportOptions options, String submitter) {
        ReferenceData reference = ReferenceData.of(sections, agencies);
        return counted(options, () -> take(document, options, reference, article -> {}, Submitter.of(submitter)));
    }

    /**
     * Imports a document that a client sends, or a source brings.
     *
     * @throws ProblemException when it is not a valid article, or the caller may not store it; nothing is stored then
     */
    public Imported take(Document document, ImportOptions options, ArticlePermissions permissions) {
        return counted(
                options,
                () -> take(
                        document, options, permissions.reference(), permissions::demandEdit, permissions.submitter()));
    }

    /**
     * Imports an article in JSON: an agency's item in ninjs, or this server's own.
     *
     * @param bytes the length of the JSON
     * @throws ProblemException when it is malformed, or the caller may not store it; nothing is stored then
     */
    public Imported take(Map<?, ?> object, int bytes, ImportOptions options, ArticlePermissions permissions) {
        return item(
                options,
                permissions,
                report -> NinjsItem.isItem(object)
                        ? items.submission(object, bytes, options, permissions, report)
                        : parser.submission(
                                        knownArticles.fields(object, options, permissions),
                                        bytes,
                                        ParsingContext.creating(options, permissions.reference()),
                                        report)
                                .by(permissions.submitter()));
    }

    /**
     * Imports an agency's item in NewsML-G2.
     *
     * @param bytes the length of its XML
     * @throws ProblemException when it is malformed, or the caller may not store it; nothing is stored then
     */
    public Imported take(NewsmlDocument.Item item, int bytes, ImportOptions options, ArticlePermissions permissions) {
        return item(options, permissions, report -> newsItems.submission(item, bytes, options, permissions, report));
    }

    private Imported item(
            ImportOptions options, ArticlePermissions permissions, Function<ImportReportBuilder, Submission> reading) {
        return counted(options, () -> {
            ImportReportBuilder report = new ImportReportBuilder();
            Submission submission = reading.apply(report);
            permissions.demandEdit(submission.article());
            return store(submission, options, permissions.reference(), report);
        });
    }

    private Imported counted(ImportOptions options, Supplier<Imported> taking) {
        try {
            Imported imported = taking.get();
            if (!options.dryRun()) {
                counts.document();
            }
            return imported;
        } catch (ProblemException e) {
            counts.refuseDocument();
            throw e;
        }
    }

    private Imported take(
            Document document,
            ImportOptions options,
            ReferenceData reference,
            Consumer<Article> demand,
            Submitter submitter) {
        ImportReportBuilder report = new ImportReportBuilder();
        Submission submission = parser.document(
                        document.bytes().array(),
                        document.html(),
                        document.charset(),
                        ParsingContext.creating(options, reference),
                        report)
                .by(submitter);
        demand.accept(submission.article());
        return store(submission, options, reference, report);
    }

    private Imported store(
            Submission submission, ImportOptions options, ReferenceData reference, ImportReportBuilder report) {
        String section = reference.sectionSlug(submission.article().section());
        String title = submission.article().title();
        if (options.dryRun()) {
            articleActs
                    .find(submission)
                    .ifPresent(article -> report.known(KnownDocumentNotice.of(submission, article)));
            return new Imported(report.report("dry-run", null, section, title), null, false);
        }
        if (knownArticles.isUnselected(submission, options)) {
            return new Imported(ItemNotes.unselected(submission, report, reference), null, false);
        }
        ActResult result = store(submission);
        if (result instanceof ActResult.Refusal refusal) {
            throw new ProblemException(KnownDocumentNotice.refused(submission, refusal.problem()));
        }
        String outcome = ItemNotes.outcome(result);
        Article article = result.stored().orElseThrow();
        boolean created = outcome.equals("created");
        if (!created) {
            report.known(KnownDocumentNotice.of(submission, article));
        }
        if (options.defaults().draft() && article.stage() == Stage.DRAFT) {
            report.recognised("stage", Stage.DRAFT.word() + ", by the rules of the source", null);
        }
        String filed = reference.sectionSlug(article.section());
        return new Imported(report.report(outcome, article.urn(), filed, title), article.id(), created);
    }

    /** Articles that arrive at the same time share a transaction; those that only their text identifies can't. */
    private ActResult store(Submission submission) {
        return submission.article().externalId() == null
                ? articleActs.store(List.of(submission)).getFirst()
                : submissionQueue.store(submission);
    }
}
