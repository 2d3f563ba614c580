package dateline.ingest.source.folder;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.Stage;
import dateline.article.submission.Submission;
import dateline.attribution.Credits;
import dateline.ingest.source.rule.SourceRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of a folder give to documents that do not say it themselves. */
final class FolderDefaults {
    private FolderDefaults() {}

    /** The submission with rights, terms, licence and further sections; a new article may be a draft. */
    static Submission of(Submission read, SourceRules rules) {
        Article article = read.article();
        Stage stage =
                rules.draft() && !read.hasStage() && article.stage() == Stage.PUBLISHED ? Stage.DRAFT : article.stage();
        Article completed =
                article.withDetails(details(article.details(), rules)).withStage(stage);
        return new Submission(
                completed,
                read.hasStage(),
                read.hasDate(),
                read.hasUpdateDate(),
                read.omitted(),
                read.document(),
                read.submitter());
    }

    private static ArticleDetails details(ArticleDetails details, SourceRules rules) {
        Credits credits = details.credits();
        List<String> alsoIn = details.alsoIn().isEmpty() ? rules.alsoIn() : details.alsoIn();
        return new ArticleDetails(
                new Credits(
                        credits.byline(),
                        credits.authors(),
                        credits.contributors(),
                        credits.contributorLine(),
                        credits.agency(),
                        credits.dateline(),
                        either(credits.rights(), rules.rights()),
                        either(credits.usageTerms(), rules.usageTerms()),
                        either(credits.license(), rules.license()),
                        credits.redistribution()),
                details.links(),
                alsoIn,
                details.tags(),
                details.images(),
                details.audio(),
                details.corrections(),
                details.timing(),
                details.wire());
    }

    private static @Nullable String either(@Nullable String own, @Nullable String otherwise) {
        return own == null ? otherwise : own;
    }
}
