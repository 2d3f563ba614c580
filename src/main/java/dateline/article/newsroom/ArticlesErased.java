package dateline.article.newsroom;

import java.util.List;
import java.util.UUID;

/** Articles have been erased: whatever is kept of them elsewhere is to go too. */
public record ArticlesErased(List<UUID> articles) {
    public ArticlesErased {
        articles = List.copyOf(articles);
    }
}
