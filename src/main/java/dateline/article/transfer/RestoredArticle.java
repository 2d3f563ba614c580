package dateline.article.transfer;

import dateline.article.Article;
import dateline.article.log.Change;
import java.util.List;

/**
 * An article from an export.
 *
 * @param article the article as exported
 * @param revisions its changes in order, with the change numbers of the other store; at least one
 * @param filing its state in feeds
 */
public record RestoredArticle(Article article, List<Change> revisions, FilingState filing) {
    public RestoredArticle {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("an exported article has at least one revision");
        }
    }

    Change last() {
        return revisions.getLast();
    }
}
