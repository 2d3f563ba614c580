package dateline.article.act;

import dateline.article.Article;
import dateline.article.log.Act;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import java.util.Optional;

/** What an act makes of an article, before it is carried out and after. */
public sealed interface ActResult {
    /** The article after the act; empty when the act was refused. */
    default Optional<Article> stored() {
        return switch (this) {
            case Done done -> Optional.of(done.article());
            case Unchanged unchanged -> Optional.of(unchanged.article());
            case Refused refused -> Optional.empty();
        };
    }

    /**
     * The article is another now.
     *
     * @param created whether it was not there before
     */
    record Done(Article article, Act act, boolean created) implements ActResult {
        Done(Article article, Act act) {
            this(article, act, false);
        }

        Done with(Article other) {
            return new Done(other, act, created);
        }
    }

    /** The article is as the act wants it already. */
    record Unchanged(Article article) implements ActResult {}

    /**
     * The act is not possible.
     *
     * @param problem why, and what can be done
     */
    record Refused(Problem problem) implements ActResult {
        /** An act that the article's stage or another article does not allow. */
        public static Refused conflict(String detail) {
            return new Refused(Problem.of(ProblemKind.CONFLICT, detail));
        }

        /** A submission under the key of an article that the submitter may not change; it is told nothing of that article. */
        public static Refused taken(String externalId) {
            return new Refused(Problem.of(
                    ProblemKind.FORBIDDEN,
                    "The externalId \"" + externalId
                            + "\" is taken by an article that the token is not for: send another, or none."));
        }
    }
}
