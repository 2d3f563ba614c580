package dateline.ingest;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.Stage;
import dateline.article.submission.Submission;
import dateline.attribution.Credits;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What an article gets beside what it says itself, because of where it comes from. A stored article keeps what it has.
 *
 * @param origin what comes before external ids, so that no two origins ever have the same; empty for clients
 * @param alsoIn the ids of further sections
 * @param rights the rights line
 * @param usageTerms the terms
 * @param license the URI of the licence
 * @param language BCP 47 tag
 * @param draft whether articles are drafts, even if their sender calls them usable
 * @param choice whether an article is taken
 */
public record ImportDefaults(
        String origin,
        List<String> alsoIn,
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license,
        @Nullable String language,
        boolean draft,
        Predicate<Article> choice) {
    /** Nothing, for articles of clients. */
    public static final ImportDefaults NONE =
            new ImportDefaults("", List.of(), null, null, null, null, false, article -> true);

    private static final int LONGEST_ID = 255;

    public ImportDefaults {
        alsoIn = List.copyOf(alsoIn);
    }

    /** The external id of what an origin calls by its own id. */
    public String externalId(String id) {
        return origin.isEmpty() ? id : externalId(origin, id);
    }

    /** The external id of what an origin calls by its own id; a long id is replaced by its digest. */
    public static String externalId(String origin, String id) {
        String whole = origin + ":" + id;
        return whole.length() <= LONGEST_ID ? whole : origin + ":sha256:" + DigestUtils.sha256Hex(id);
    }

    /** The submission with what it lacks. */
    Submission completed(Submission read) {
        if (origin.isEmpty()) {
            return read;
        }
        Article article = read.article();
        Stage stage = draft && !read.hasStage() && article.stage() == Stage.PUBLISHED ? Stage.DRAFT : article.stage();
        return new Submission(
                article.withDetails(completed(article.details())).withStage(stage),
                read.hasStage(),
                read.hasDate(),
                read.hasUpdateDate(),
                read.omitted(),
                read.document(),
                read.submitter());
    }

    private ArticleDetails completed(ArticleDetails details) {
        Credits credits = details.credits();
        return new ArticleDetails(
                new Credits(
                        credits.byline(),
                        credits.authors(),
                        credits.contributors(),
                        credits.contributorLine(),
                        credits.agency(),
                        credits.dateline(),
                        credits.rights() == null ? rights : credits.rights(),
                        credits.usageTerms() == null ? usageTerms : credits.usageTerms(),
                        credits.license() == null ? license : credits.license(),
                        credits.redistribution()),
                details.links(),
                details.alsoIn().isEmpty() ? alsoIn : details.alsoIn(),
                details.tags(),
                details.images(),
                details.audio(),
                details.corrections(),
                details.timing(),
                details.wire());
    }
}
