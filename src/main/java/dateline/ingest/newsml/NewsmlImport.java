package dateline.ingest.newsml;

import dateline.access.ArticlePermissions;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.ingest.ImportOptions;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemArticle;
import dateline.ingest.item.ItemSubmissions;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;

/** Reads news items as submissions of articles. It stores nothing. */
@Singleton
public final class NewsmlImport {
    private final ItemSubmissions submissions;
    private final LogTime time;

    NewsmlImport(ItemSubmissions submissions, LogTime time) {
        this.submissions = submissions;
        this.time = time;
    }

    /**
     * The article of an item. What the article can't have is named in the report.
     *
     * @param bytes the length of its XML
     * @throws ProblemException when the item is malformed; it names every fault by its XPath
     */
    public Submission submission(
            NewsmlDocument.Item item,
            int bytes,
            ImportOptions options,
            ArticlePermissions permissions,
            ImportReportBuilder report) {
        ItemArticle article = NewsmlReader.article(item, permissions.reference().openAgencies(), time.now(), report);
        return submissions.submission(article, bytes, options, permissions, report);
    }
}
