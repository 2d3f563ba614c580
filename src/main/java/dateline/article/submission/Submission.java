package dateline.article.submission;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.PublicationTimes;
import dateline.article.identity.DocumentIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a client sends it. Stage, dates and fields that the client did not send are taken from the stored article
 * when there is one, and are set by the server otherwise.
 *
 * @param article the article, with a new id
 * @param hasStage whether the client sent a stage
 * @param hasDate whether the client sent {@code published}
 * @param hasUpdateDate whether the client sent {@code updated}
 * @param omitted the fields that are taken from the stored article
 * @param document the identity of the imported document; null when it is not an imported document
 * @param submitter the client
 */
public record Submission(
        Article article,
        boolean hasStage,
        boolean hasDate,
        boolean hasUpdateDate,
        OmittedFields omitted,
        @Nullable DocumentIdentity document,
        Submitter submitter) {
    /** A submission with all fields, not from a document, and without permissions. */
    public Submission(Article article, boolean hasStage, boolean hasDate, boolean hasUpdateDate) {
        this(article, hasStage, hasDate, hasUpdateDate, OmittedFields.NONE, null, Submitter.NOBODY);
    }

    /** A copy with the client that sends it. */
    public Submission by(Submitter other) {
        return new Submission(article, hasStage, hasDate, hasUpdateDate, omitted, document, other);
    }

    /** A copy with the identity of its document. */
    public Submission of(DocumentIdentity identity) {
        return new Submission(article, hasStage, hasDate, hasUpdateDate, omitted, identity, submitter);
    }

    /** The submission with the omitted fields filled in from the stored article. */
    public Submission completed(Article earlier) {
        Article whole = omitted.completed(earlier, article);
        if (!omitted.has("published")) {
            return new Submission(whole, hasStage, hasDate, hasUpdateDate);
        }
        Instant before = earlier.timing().released() ? null : earlier.timing().dated();
        return before == null
                ? new Submission(whole, hasStage, false, hasUpdateDate)
                : new Submission(
                        whole.with(whole.stage(), whole.details(), before, whole.updated()),
                        hasStage,
                        true,
                        hasUpdateDate);
    }

    /** The stored article with the submitted fields; it keeps its id and stage. */
    public Article appliedTo(Article earlier) {
        return new Article(
                earlier.id(),
                article.externalId(),
                earlier.stage(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                datedCorrections(earlier).withTiming(article.timing().withReleasedOf(earlier.timing())),
                hasDate && earlier.timing().released() ? article.published() : earlier.published(),
                hasUpdateDate && earlier.timing().released() ? article.updated() : earlier.updated(),
                article.expires(),
                earlier.change());
    }

    /** A correction without a date was dated by the first import, and keeps that date when it is imported again. */
    private ArticleDetails datedCorrections(Article earlier) {
        ArticleDetails details = article.details();
        if (hasDate || details.corrections().isEmpty()) {
            return details;
        }
        return details.withCorrections(details.corrections().stream()
                .map(correction -> !correction.at().equals(article.published())
                        ? correction
                        : earlier.corrections().stream()
                                .filter(stored -> stored.kind().equals(correction.kind())
                                        && stored.text().equals(correction.text()))
                                .findFirst()
                                .orElse(correction))
                .toList());
    }

    /** Whether it would change nothing of the stored article. */
    public boolean changesNothingIn(Article earlier) {
        boolean sameStage = !hasStage || article.stage() == earlier.stage();
        Article next = appliedTo(earlier);
        // After the first publication, the date in the timing is not used any more.
        return sameStage
                && next.withDetails(next.details().withTiming(timing(earlier))).equals(earlier);
    }

    private PublicationTimes timing(Article earlier) {
        Instant date = earlier.timing().released() ? null : hasDate ? article.published() : null;
        return article.timing().withReleasedOf(earlier.timing()).withDated(date);
    }
}
