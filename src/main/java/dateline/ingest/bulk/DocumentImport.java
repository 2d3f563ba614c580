package dateline.ingest.bulk;

import dateline.article.Article;
import dateline.article.newsroom.Handed;
import dateline.article.newsroom.Newsroom;
import dateline.article.newsroom.Stored;
import dateline.article.newsroom.Submission;
import dateline.article.newsroom.Writer;
import dateline.attribution.Agencies;
import dateline.ingest.Context;
import dateline.ingest.ImportOptions;
import dateline.ingest.Intake;
import dateline.ingest.Surroundings;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.Notes;
import dateline.ingest.publishing.Permit;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes one document from bytes into the store. */
@Singleton
public final class DocumentImport {
    private final Intake intake;
    private final Newsroom newsroom;
    private final Sections sections;
    private final Agencies agencies;

    public DocumentImport(Intake intake, Newsroom newsroom, Sections sections, Agencies agencies) {
        this.intake = intake;
        this.newsroom = newsroom;
        this.sections = sections;
        this.agencies = agencies;
    }

    /**
     * What became of a document.
     *
     * @param report for the one who sent it
     * @param id the article's; null for a dry run
     * @param created whether it is a new article
     */
    public record Imported(ImportReport report, @Nullable UUID id, boolean created) {}

    /**
     * A document as it came.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     */
    public record Document(
            ByteBuffer bytes, boolean html, @Nullable String charset) {
        /** Of bytes that nobody changes any more. */
        public static Document of(byte[] bytes, boolean html, @Nullable String charset) {
            return new Document(ByteBuffer.wrap(bytes), html, charset);
        }
    }

    /** Takes a document of the server's own. */
    public Imported take(Document document, ImportOptions options, String writer) {
        return take(document, options, Surroundings.of(sections, agencies), article -> {}, Writer.of(writer));
    }

    /**
     * Takes a document.
     *
     * @throws ProblemException when it can't be an article, or not by this caller; nothing is stored then
     */
    public Imported take(Document document, ImportOptions options, Permit permit) {
        return take(document, options, permit.around(), permit::demandEdit, permit.writer());
    }

    private Imported take(
            Document document, ImportOptions options, Surroundings around, Consumer<Article> demand, Writer writer) {
        Notes notes = new Notes();
        Submission submission = intake.document(
                document.bytes().array(), document.html(), document.charset(), Context.fresh(options, around), notes);
        demand.accept(submission.article());
        String section = around.sectionSlug(submission.article().section());
        String title = submission.article().title();
        Handed handed = new Handed(submission, writer);
        if (options.dryRun()) {
            newsroom.find(handed).ifPresent(article -> notes.known(Acquaintance.of(submission, article)));
            return new Imported(notes.report("dry-run", null, section, title), null, false);
        }
        Stored stored = newsroom.store(List.of(handed)).getFirst();
        String outcome = switch (stored) {
            case Stored.Created created -> "created";
            case Stored.Updated updated -> "updated";
            case Stored.Unchanged unchanged -> "unchanged";
            case Stored.Illegal illegal ->
                throw new ProblemException(ProblemKind.CONFLICT, illegal.detail() + Acquaintance.otherwise(submission));
            case Stored.Forbidden forbidden ->
                throw new ProblemException(
                        Permit.taken(String.valueOf(submission.article().externalId())));
        };
        boolean created = stored instanceof Stored.Created;
        if (!created) {
            notes.known(Acquaintance.of(submission, stored.article()));
        }
        return new Imported(
                notes.report(
                        outcome,
                        stored.article().urn(),
                        around.sectionSlug(stored.article().section()),
                        title),
                stored.article().id(),
                created);
    }
}
