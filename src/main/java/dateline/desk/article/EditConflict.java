package dateline.desk.article;

import dateline.article.Article;
import dateline.article.log.Change;
import dateline.article.revision.difference.FieldDifference;
import java.util.List;

/**
 * What lies between an editor's form and the stored article, when somebody else has changed that meanwhile.
 *
 * @param acts the acts since the form was opened, in order
 * @param stored the article as it is now
 * @param differences what the others have changed; empty when the state that the form began with is not kept
 */
public record EditConflict(List<Change> acts, Article stored, List<FieldDifference> differences) {
    public EditConflict {
        acts = List.copyOf(acts);
        differences = List.copyOf(differences);
    }
}
