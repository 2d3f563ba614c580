package dateline.ingest.item;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.ArticleActs;
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

/** Makes submissions of agencies' items. It stores nothing. */
@Singleton
public final class ItemSubmissions {
    private final ArticleParser parser;
    private final KnownArticles known;
    private final ArticleActs articleActs;

    ItemSubmissions(ArticleParser parser, KnownArticles known, ArticleActs articleActs) {
        this.parser = parser;
        this.known = known;
        this.articleActs = articleActs;
    }

    /** Whether an item can only be read when an earlier version of it is stored: it may say less, or withdraw it. */
    public boolean dependOnStored(String id, boolean usable, ImportOptions options) {
        boolean isPartial = options.section() == null && !known.isKnown(Map.of("externalId", id), options);
        return isPartial || !usable;
    }

    /**
     * The submission of an item.
     *
     * @param bytes the length of the item as it was received; 0 when it is read on a thread of the pool already
     * @throws ProblemException when a field is faulty; it names every fault by its place in the item
     */
    public Submission submission(
            ItemArticle item,
            int bytes,
            ImportOptions options,
            ArticlePermissions permissions,
            ImportReportBuilder report) {
        Map<String, @Nullable Object> fields = item.fields();
        Stage stage = stage(item, report);
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
                    ParsingContext.creating(dated(options, item.dates().published()), permissions.reference()),
                    report);
            // A source whose articles are drafts decides that, not the agency. A stored article keeps its stage.
            boolean isLeft = stage == Stage.PUBLISHED && options.defaults().draft();
            return staged(submission.by(permissions.submitter()), isLeft ? null : stage, item.status());
        } catch (ProblemException e) {
            throw item.places().translated(e);
        }
    }

    /** The stage that the item asks for; null when it leaves that to the article. */
    private static @Nullable Stage stage(ItemArticle item, ImportReportBuilder report) {
        if (item.dates().expired() && item.status() != PublicationStatus.CANCELED) {
            return Stage.DRAFT;
        }
        return switch (item.status()) {
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
        return published == null || options.published() != null ? options : options.dated(published);
    }
}
