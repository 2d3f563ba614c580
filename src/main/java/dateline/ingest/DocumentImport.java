package dateline.ingest;

import dateline.article.Newsroom;
import dateline.article.Stored;
import dateline.article.Submission;
import dateline.attribution.Agencies;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.Notes;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one document from bytes into the store. */
@Singleton
public final class DocumentImport {
    private final Intake intake;
    private final Newsroom newsroom;
    private final Sections sections;
    private final Agencies agencies;

    DocumentImport(Intake intake, Newsroom newsroom, Sections sections, Agencies agencies) {
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
     * Takes a document.
     *
     * @param html whether it is an HTML page; Markdown otherwise
     * @param charset the declared encoding
     * @throws dateline.problem.ProblemException when it can't be an article; nothing is stored then
     */
    public Imported take(byte[] bytes, boolean html, @Nullable String charset, ImportOptions options) {
        Notes notes = new Notes();
        Surroundings around = Surroundings.of(sections, agencies);
        Submission submission = intake.document(bytes, html, charset, options, around, notes);
        String section = submission.article().section();
        String title = submission.article().title();
        if (options.dryRun()) {
            return new Imported(notes.report("dry-run", null, section, title), null, false);
        }
        Stored stored = newsroom.store(List.of(submission)).getFirst();
        String outcome = stored.outcome().name().toLowerCase(Locale.ROOT);
        return new Imported(
                notes.report(outcome, stored.article().urn(), section, title),
                stored.article().id(),
                stored.outcome() == Stored.Outcome.CREATED);
    }
}
