package dateline.page.article;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.page.layout.Message;
import dateline.page.layout.Messages;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * An article that is not published any more (RFC 9110 §15.5.11).
 *
 * @param title what has become of it
 * @param notice the notice of its withdrawal; null for none
 */
record GoneArticle(Message title, @Nullable String notice) {
    static GoneArticle of(Article article, ChangeLog log) {
        String notice = article.stage() == Stage.WITHDRAWN
                ? log.findFirstByArticleAndActOrderByNumberDesc(article.id(), Act.WITHDRAW)
                        .map(Change::text)
                        .orElse(null)
                : null;
        Message title = switch (article.stage()) {
            case EXPIRED -> Message.EXPIRED;
            case ERASED -> Message.ERASED;
            case DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> Message.WITHDRAWN;
        };
        return new GoneArticle(title, notice);
    }

    /** The 410 for programs, in English. */
    Problem problem() {
        return Problem.of(
                ProblemKind.GONE, Messages.forLanguage("en").of(title) + (notice == null ? "." : ": " + notice));
    }
}
