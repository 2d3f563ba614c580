package dateline.desk.article;

import dateline.api.article.ArticleJson;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.desk.form.FormState;
import dateline.http.IfMatch;
import dateline.http.JsonBytes;
import dateline.ingest.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The state of an article as the publishing API identifies it, for the hidden field of a form in place of If-Match. */
@Singleton
final class ArticleState {
    private final FormState states;
    private final JsonBytes json;

    ArticleState(FormState states, JsonBytes json) {
        this.states = states;
        this.json = json;
    }

    /** The opaque tag of the present state. */
    String of(Article article, ReferenceData reference) {
        return states.of(ArticleJson.of(article, reference));
    }

    /** The condition that an article is still in a state. */
    IfMatch demanded(String state) {
        return states.demanded(state);
    }

    /** The pictures of an article as JSON objects. */
    List<Map<?, ?>> images(Article article, ReferenceData reference) {
        Map<?, ?> whole = JsonObject.read(json.of(ArticleJson.of(article, reference)));
        return whole.get("images") instanceof List<?> images
                ? images.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
