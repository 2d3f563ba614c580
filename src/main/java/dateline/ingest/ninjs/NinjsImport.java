package dateline.ingest.ninjs;

import dateline.access.ArticlePermissions;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.ingest.ImportOptions;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemArticle;
import dateline.ingest.item.ItemSubmissions;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reads ninjs items as submissions of articles. It stores nothing. */
@Singleton
public final class NinjsImport {
    private final ItemSubmissions submissions;
    private final LogTime time;

    NinjsImport(ItemSubmissions submissions, LogTime time) {
        this.submissions = submissions;
        this.time = time;
    }

    /** Whether an item can only be read when an earlier version of it is stored: it may say less, or withdraw it. */
    public boolean dependsOnStored(Map<?, ?> item, ImportOptions options) {
        Object status = item.containsKey("pubStatus") ? item.get("pubStatus") : item.get("pubstatus");
        return submissions.dependOnStored(
                String.valueOf(NinjsItem.id(item)), status == null || "usable".equals(status), options);
    }

    /**
     * The article of an item. What the article can't have is named in the report.
     *
     * @param bytes the length of its JSON; 0 when it is read on a thread of the pool already
     * @throws ProblemException when the item is malformed; it names every fault by its pointer in the item
     */
    public Submission submission(
            Map<?, ?> item,
            int bytes,
            ImportOptions options,
            ArticlePermissions permissions,
            ImportReportBuilder report) {
        ItemArticle article = NinjsReader.article(item, permissions.reference().openAgencies(), time.now(), report);
        return submissions.submission(article, bytes, options, permissions, report);
    }
}
