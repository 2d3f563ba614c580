package dateline.desk.article.list;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.attribution.Direction;
import dateline.desk.article.EditorChoices;
import dateline.desk.layout.DeskLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with the list of articles.
 *
 * @param filter what the list is restricted to
 * @param next the query of the next page; null when there is none
 */
public record ArticleListPage(
        DeskLayout layout,
        ArticleFilter filter,
        EditorChoices choices,
        List<Row> rows,
        @Nullable String next) {
    public ArticleListPage {
        rows = List.copyOf(rows);
    }

    /** The stages that can be chosen. */
    public List<Stage> stages() {
        return List.of(Stage.DRAFT, Stage.SCHEDULED, Stage.PUBLISHED, Stage.WITHDRAWN, Stage.EXPIRED);
    }

    /**
     * An article in the list.
     *
     * @param writable whether the person may change it
     */
    public record Row(Article article, String section, String agency, boolean writable) {
        static Row of(Article article, ReferenceData reference, boolean writable) {
            return new Row(
                    article,
                    reference.sectionSlug(article.section()),
                    reference.agencySlug(article.credits().agency()).orElse(""),
                    writable);
        }

        /** The value of HTML's {@code dir}. */
        public String direction() {
            return Direction.of(article.language()).attribute();
        }
    }
}
