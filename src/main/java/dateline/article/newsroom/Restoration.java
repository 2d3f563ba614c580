package dateline.article.newsroom;

import dateline.article.Article;
import dateline.article.Change;
import dateline.article.filing.Held;
import java.util.List;

/**
 * An article from an export.
 *
 * @param article as it was
 * @param revisions what was done upon it, in order, with the numbers of the store that it comes from; at least one
 * @param held where it stood in feeds
 */
public record Restoration(Article article, List<Change> revisions, Held held) {
    public Restoration {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("an exported article has at least one revision");
        }
    }

    Change last() {
        return revisions.getLast();
    }
}
