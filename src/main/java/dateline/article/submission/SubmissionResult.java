package dateline.article.submission;

import dateline.article.Article;

/** What became of an article that was handed to the newsroom. */
public sealed interface SubmissionResult {
    /** The article as it is stored now, or as it was handed in when it was refused. */
    Article article();

    /** Whether the store says what was handed in. */
    default boolean isTaken() {
        return switch (this) {
            case Created one -> true;
            case Updated one -> true;
            case Unchanged one -> true;
            case Illegal one -> false;
            case Forbidden one -> false;
        };
    }

    /** It is new. */
    record Created(Article article) implements SubmissionResult {}

    /** It took the place of an earlier one. */
    record Updated(Article article) implements SubmissionResult {}

    /** It says what is stored already. */
    record Unchanged(Article article) implements SubmissionResult {}

    /**
     * It can't be done where the article stands.
     *
     * @param detail why, and what can be done
     */
    record Illegal(Article article, String detail) implements SubmissionResult {}

    /** The writer may not change the article that is there. */
    record Forbidden(Article article) implements SubmissionResult {}
}
