package dateline.article.submission;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.identity.DocumentIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as handed to the newsroom, and what of it the caller said. What was not said is the newsroom's to set:
 * an article that is handed in again keeps the earlier stage, publication date, and what it says nothing of.
 *
 * @param article with a fresh id
 * @param staged whether a stage was given
 * @param dated whether {@code published} was given
 * @param updateDated whether {@code updated} was given
 * @param kept what of an article that is there already it says nothing of
 * @param origin of what document it is; null for what is no document
 * @param submitter who hands it in
 */
public record Submission(
        Article article,
        boolean staged,
        boolean dated,
        boolean updateDated,
        OmittedFields kept,
        @Nullable DocumentIdentity origin,
        Submitter submitter) {
    /** One that says all there is to say, of nobody yet. */
    public Submission(Article article, boolean staged, boolean dated, boolean updateDated) {
        this(article, staged, dated, updateDated, OmittedFields.NOTHING, null, Submitter.NOBODY);
    }

    /** The same as handed in by somebody. */
    public Submission by(Submitter other) {
        return new Submission(article, staged, dated, updateDated, kept, origin, other);
    }

    /** The same of a document. */
    public Submission of(DocumentIdentity document) {
        return new Submission(article, staged, dated, updateDated, kept, document, submitter);
    }

    /** All that is to be said of an earlier article: what this one says, and for the rest what there was. */
    public Submission over(Article earlier) {
        Article whole = kept.over(earlier, article);
        if (!kept.has("published")) {
            return new Submission(whole, staged, dated, updateDated);
        }
        Instant before = earlier.timing().released() ? null : earlier.timing().dated();
        return before == null
                ? new Submission(whole, staged, false, updateDated)
                : new Submission(
                        whole.with(whole.stage(), whole.details(), before, whole.updated()), staged, true, updateDated);
    }

    /** What it says of an earlier article, which keeps its id and stage. */
    public Article of(Article earlier) {
        return new Article(
                earlier.id(),
                article.externalId(),
                earlier.stage(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                noticed(earlier).withTiming(article.timing().withReleasedOf(earlier.timing())),
                dated && earlier.timing().released() ? article.published() : earlier.published(),
                updateDated && earlier.timing().released() ? article.updated() : earlier.updated(),
                article.expires(),
                earlier.change());
    }

    /** A notice without a date of its own got that of the taking in, and keeps it when it is taken in again. */
    private ArticleDetails noticed(Article earlier) {
        ArticleDetails details = article.details();
        if (dated || details.corrections().isEmpty()) {
            return details;
        }
        return details.withCorrections(details.corrections().stream()
                .map(notice -> !notice.at().equals(article.published())
                        ? notice
                        : earlier.corrections().stream()
                                .filter(known -> known.kind().equals(notice.kind())
                                        && known.text().equals(notice.text()))
                                .findFirst()
                                .orElse(notice))
                .toList());
    }

    /** Whether taking it in place of an earlier article would change nothing. */
    public boolean says(Article earlier) {
        boolean same = !staged || article.stage() == earlier.stage();
        Article next = of(earlier);
        // Plans of the past say nothing more.
        return same
                && next.with(next.stage(), next.details().withTiming(timing(earlier)), next.published(), next.updated())
                        .equals(earlier);
    }

    private dateline.article.PublicationTimes timing(Article earlier) {
        Instant date = earlier.timing().released() ? null : dated ? article.published() : null;
        return article.timing().withReleasedOf(earlier.timing()).withDated(date);
    }
}
