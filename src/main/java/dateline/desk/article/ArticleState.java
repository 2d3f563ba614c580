package dateline.desk.article;

import dateline.api.article.ArticleJson;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.http.EntityTag;
import dateline.http.IfMatch;
import dateline.http.JsonBytes;
import dateline.http.Preconditions;
import dateline.ingest.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The state of an article as the publishing API identifies it, for the hidden field of a form in place of If-Match. */
@Singleton
final class ArticleState {
    private final JsonBytes json;

    ArticleState(JsonBytes json) {
        this.json = json;
    }

    /** The opaque tag of the present state. */
    String of(Article article, ReferenceData reference) {
        return EntityTag.of(json.of(ArticleJson.of(article, reference))).value();
    }

    /** The condition that an article is still in a state. */
    IfMatch demanded(String state) {
        return new IfMatch(
                new Preconditions(List.of("\"" + state.replaceAll("[^A-Za-z0-9_-]", "") + "\""), List.of(), null),
                json);
    }

    /** The pictures of an article as JSON objects. */
    List<Map<?, ?>> images(Article article, ReferenceData reference) {
        Map<?, ?> whole = JsonObject.read(json.of(ArticleJson.of(article, reference)));
        return whole.get("images") instanceof List<?> images
                ? images.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
