package dateline.ingest.ninjs;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.ArticleActs;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.KnownArticles;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ninjs items as submissions of articles. It stores nothing. */
@Singleton
public final class NinjsImport {
    private final ArticleParser parser;
    private final KnownArticles known;
    private final ArticleActs articleActs;
    private final LogTime time;

    NinjsImport(ArticleParser parser, KnownArticles known, ArticleActs articleActs, LogTime time) {
        this.parser = parser;
        this.known = known;
        this.articleActs = articleActs;
        this.time = time;
    }

    /** Whether an item can only be read when an earlier version of it is stored: it may say less, or withdraw it. */
    public boolean dependsOnStored(Map<?, ?> item, ImportOptions options) {
        Object status = item.containsKey("pubStatus") ? item.get("pubStatus") : item.get("pubstatus");
        boolean isPartial = options.section() == null && !known.isKnown(Map.of("externalId", item.get("uri")));
        return isPartial || (status != null && !"usable".equals(status));
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
        NinjsArticle article = NinjsArticle.of(item, permissions.reference().openAgencies(), time.now(), report);
        Map<String, @Nullable Object> fields = article.fields();
        Stage stage = stage(article, report);
        if (stage == Stage.WITHDRAWN) {
            fields.putIfAbsent("title", fields.get("externalId"));
            if (!fields.containsKey("markdown")) {
                fields.putIfAbsent("content", fields.get("title"));
            }
        }
        try {
            Fields checked = known.fields(fields, options, permissions);
            Submission submission = parser.submission(
                    checked,
                    bytes,
                    ParsingContext.creating(dated(options, article.times().published()), permissions.reference()),
                    report);
            return staged(submission.by(permissions.submitter()), stage, article.status());
        } catch (ProblemException e) {
            throw article.places().translated(e);
        }
    }

    /** The stage that the item asks for; null when it leaves that to the article. */
    private static @Nullable Stage stage(NinjsArticle article, ImportReportBuilder report) {
        if (article.times().expired() && article.status() != PublicationStatus.CANCELED) {
            return Stage.DRAFT;
        }
        return switch (article.status()) {
            case UNSTATED -> null;
            case USABLE -> Stage.PUBLISHED;
            case WITHHELD -> {
                report.recognised("stage", Stage.DRAFT.word() + ", for the item is withheld", null);
                yield Stage.DRAFT;
            }
            case CANCELED -> {
                report.recognised("stage", Stage.WITHDRAWN.word() + ", for the item is canceled", null);
                yield Stage.WITHDRAWN;
            }
        };
    }

    /** An article that is public already can't become a draft again: one whose item is withheld is withdrawn. */
    private Submission staged(Submission submission, @Nullable Stage stage, PublicationStatus status) {
        if (stage == null) {
            return submission;
        }
        Stage now = stage;
        if (stage == Stage.DRAFT) {
            Optional<Article> stored = articleActs.find(submission);
            boolean isPublic =
                    stored.filter(article -> article.stage() == Stage.PUBLISHED).isPresent();
            if (isPublic && status != PublicationStatus.WITHHELD) {
                return submission;
            }
            now = isPublic ? Stage.WITHDRAWN : Stage.DRAFT;
        }
        return new Submission(
                submission.article().withStage(now),
                true,
                submission.hasDate(),
                submission.hasUpdateDate(),
                submission.omitted(),
                submission.document(),
                submission.submitter());
    }

    /** The options of the request, with the publication date of a new article. */
    private static ImportOptions dated(ImportOptions options, @Nullable Instant published) {
        return published == null || options.published() != null
                ? options
                : new ImportOptions(
                        options.section(),
                        options.agency(),
                        options.externalId(),
                        published,
                        options.dryRun(),
                        options.again());
    }
}
