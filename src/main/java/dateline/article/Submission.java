package dateline.article;

/**
 * An article as handed to the newsroom, and which of its dates the caller gave. A date that was not given is
 * the newsroom's to set: an article that replaces an earlier one keeps the earlier publication date.
 *
 * @param article with a fresh id
 * @param dated whether {@code published} was given
 * @param updateDated whether {@code updated} was given
 */
public record Submission(Article article, boolean dated, boolean updateDated) {
    /** The article that replaces an earlier one of the same external id. */
    Article replacing(Article earlier, java.time.Instant now) {
        return new Article(
                earlier.id(),
                article.externalId(),
                article.stage(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.particulars(),
                dated ? article.published() : earlier.published(),
                updateDated ? article.updated() : now,
                article.expires(),
                earlier.change());
    }

    /** Whether taking it in place of an earlier article would show readers nothing new. */
    boolean says(Article earlier) {
        return replacing(earlier, earlier.updated()).equals(earlier);
    }
}
