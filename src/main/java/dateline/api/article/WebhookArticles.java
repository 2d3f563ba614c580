package dateline.api.article;

import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.feed.FeedKey;
import dateline.article.range.PermittedArticles;
import dateline.http.JsonBytes;
import dateline.push.webhook.ArticleSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Articles as webhooks get them: the same JSON that the API answers, without the note to editors. There is none for an article
 * that the public may not get.
 */
@Singleton
final class WebhookArticles implements ArticleSource {
    private final PermittedArticles articles;
    private final ArticleEdits edits;
    private final FeedNames feedNames;
    private final JsonBytes json;

    WebhookArticles(PermittedArticles articles, ArticleEdits edits, FeedNames feedNames, JsonBytes json) {
        this.articles = articles;
        this.edits = edits;
        this.feedNames = feedNames;
        this.json = json;
    }

    @Override
    public Optional<byte[]> article(UUID id) {
        return articles.inOrder(List.of(id)).stream()
                .filter(article -> article.stage() != Stage.ERASED)
                .map(article -> article.withDetails(article.details().withoutEdNote()))
                .map(article -> json.of(ArticleJson.of(article, edits.reference())))
                .findFirst();
    }

    @Override
    public List<String> names(Collection<FeedKey> feeds) {
        ReferenceData reference = edits.reference();
        return feeds.stream().map(key -> feedNames.name(key, reference)).toList();
    }
}
