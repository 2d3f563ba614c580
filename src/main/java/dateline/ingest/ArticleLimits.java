package dateline.ingest;

import dateline.article.ArticleDetails;
import dateline.article.ArticleDetailsSize;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;

/** The limit for the size of all that an article has beside its title, summary and content. */
@Singleton
public final class ArticleLimits {
    private final ArticleDetailsSize size;

    public ArticleLimits(ArticleDetailsSize size) {
        this.size = size;
    }

    /** Throws a 422 when the details are too large. */
    public void demand(ArticleDetails details) {
        if (!size.fits(details)) {
            String detail = "authors, contributors, tags, subjects, related, images, audio and corrections have "
                    + size.characters(details) + " characters together, as JSON; send at most " + ArticleDetails.LIMIT;
            throw new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault("", detail)));
        }
    }
}
