package dateline.article.act;

import dateline.article.Article;
import dateline.article.log.Act;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import java.util.Optional;

/** The effect of an act on an article, before or after the article is stored. */
public sealed interface ActResult {
    /** The article after the act; empty when the act was refused. */
    default Optional<Article> stored() {
        return switch (this) {
            case Success success -> Optional.of(success.article());
            case NoChange same -> Optional.of(same.article());
            case Refusal refusal -> Optional.empty();
        };
    }

    /**
     * The act creates or changes the article.
     *
     * @param created whether the article is new
     */
    record Success(Article article, Act act, boolean created) implements ActResult {
        Success(Article article, Act act) {
            this(article, act, false);
        }
    }

    /** The article already has the state that the act asks for. */
    record NoChange(Article article) implements ActResult {}

    /**
     * The act is not possible.
     *
     * @param problem the reason, and what to send instead
     */
    record Refusal(Problem problem) implements ActResult {
        /** For an act that is not possible in the article's stage, or conflicts with another article. */
        public static Refusal conflict(String detail) {
            return new Refusal(Problem.of(ProblemKind.CONFLICT, detail));
        }

        /** For an external id that belongs to an article which the submitter may not edit. Reveals nothing else of that article. */
        public static Refusal taken(String externalId) {
            return new Refusal(Problem.of(
                    ProblemKind.FORBIDDEN,
                    "The externalId \"" + externalId
                            + "\" belongs to an article that this token may not edit: send another, or none."));
        }
    }
}
