package dateline.ingest.document;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.log.Act;
import dateline.article.submission.Submission;
import java.util.Optional;

/**
 * What the import of an agency's item has to report, before the item is stored.
 *
 * @param notes what was recognised, left out and missing
 * @param reference the sections, for their names
 */
public record ItemNotes(ImportReportBuilder notes, ReferenceData reference) {
    /** The outcome of an import, as reports name it. */
    public static String outcome(ActResult result) {
        return switch (result) {
            case ActResult.Success success ->
                success.created() ? "created" : success.act() == Act.WITHDRAW ? "withdrawn" : "updated";
            case ActResult.NoChange same -> "unchanged";
            case ActResult.Refusal refusal -> "refused";
        };
    }

    /** The report on a stored item; empty for a refused one, whose problem says it all. */
    public Optional<ImportReport> report(Submission submission, ActResult result) {
        return result.stored().map(article -> {
            boolean created = result instanceof ActResult.Success success && success.created();
            if (!created) {
                notes.known(KnownDocumentNotice.of(submission, article));
            }
            return notes.report(outcome(result), article.urn(), section(article), article.title());
        });
    }

    /** The report on an item that is not stored. */
    public ImportReport dryRun(Submission submission) {
        Article article = submission.article();
        return notes.report("dry-run", null, section(article), article.title());
    }

    /** The report on an article that the rules of its source leave out. */
    public static ImportReport unselected(Submission submission, ImportReportBuilder notes, ReferenceData reference) {
        Article article = submission.article();
        return notes.report("not-selected", null, reference.sectionSlug(article.section()), article.title());
    }

    private String section(Article article) {
        return reference.sectionSlug(article.section());
    }
}
