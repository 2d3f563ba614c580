package dateline.desk.article;

import dateline.article.Article;
import dateline.article.log.Change;
import java.util.List;

/**
 * What lies between an editor's form and the stored article, when somebody else has changed that meanwhile.
 *
 * @param acts the acts since the form was opened, in order
 * @param stored the article as it is now
 */
public record EditConflict(List<Change> acts, Article stored) {
    public EditConflict {
        acts = List.copyOf(acts);
    }
}
