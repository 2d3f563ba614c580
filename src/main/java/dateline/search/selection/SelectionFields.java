package dateline.search.selection;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArticleTopics;
import dateline.attribution.Redistribution;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** The fields of an article in the index by which it is selected for readers. */
public final class SelectionFields {
    /** Keys of the topics that the article itself names. */
    static final String ABOUT = "about";

    /** The article's own terms when they are stricter than those for everybody. */
    static final String REDISTRIBUTION = "redistribution";

    /** On articles under an embargo. */
    static final String EMBARGO = "embargo";

    /** The publication date in microseconds; the index is sorted by it. */
    static final String PUBLISHED = "published";

    private static final String YES = "yes";

    private SelectionFields() {}

    /** Whether somebody may find an article, by what it says itself. */
    public static boolean isForSomebody(Article article) {
        return (article.stage() == Stage.PUBLISHED || article.embargo() != null)
                && article.credits().redistribution() != Redistribution.NONE;
    }

    /** Adds the fields of an article to its document. */
    public static void add(Article article, Document document) {
        about(article).forEach(key -> add(document, ABOUT, key));
        Redistribution own = article.credits().redistribution();
        if (own != null && own != Redistribution.ALLOWED) {
            add(document, REDISTRIBUTION, own.word());
        }
        if (article.embargo() != null) {
            add(document, EMBARGO, YES);
        }
    }

    /** The topics without sections above others, joined authors and combined feeds. */
    private static List<String> about(Article article) {
        List<String> keys = new ArrayList<>(new ArticleTopics(List.of(), List.of(), List.of(), List.of())
                .of(article)
                .keySet());
        keys.add(FeedKey.section(article.section()).value());
        article.details().alsoIn().forEach(id -> keys.add(FeedKey.section(id).value()));
        return keys;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
