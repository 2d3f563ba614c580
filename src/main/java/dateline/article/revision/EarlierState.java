package dateline.article.revision;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleDetailsColumn;
import dateline.article.Stage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that an article had before a later act; the components that are not named here are those of the article.
 *
 * @param article the id of the article
 * @param change the change number of the act after which the article was in this state
 * @param replaced the time of the act that ended it
 * @param content null if the next state has the same
 */
@MappedEntity("revision")
public record EarlierState(
        @Id UUID article,
        @Id long change,
        Instant replaced,
        @Nullable String externalId,
        Stage stage,
        String section,
        String title,
        @Nullable String summary,
        @Nullable String content,
        String language,

        @MappedProperty(value = "particulars", converter = ArticleDetailsColumn.class)
        ArticleDetails details,

        Instant published,
        Instant updated,
        @Nullable Instant expires) {
    static EarlierState of(Replacement replacement) {
        Article before = replacement.before();
        boolean sameContent = before.content().equals(replacement.after().content());
        return new EarlierState(
                before.id(),
                before.change(),
                replacement.at(),
                before.externalId(),
                before.stage(),
                before.section(),
                before.title(),
                before.summary(),
                sameContent ? null : before.content(),
                before.language(),
                before.details(),
                before.published(),
                before.updated(),
                before.expires());
    }

    /** The article as it was. */
    Article withContent(String whole) {
        return new Article(
                article,
                externalId,
                stage,
                section,
                title,
                summary,
                whole,
                language,
                details,
                published,
                updated,
                expires,
                change);
    }
}
