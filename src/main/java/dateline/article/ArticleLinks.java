package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Links of an article to other documents, all absolute.
 *
 * @param canonicalUrl the address of the original, when the article was first published elsewhere
 * @param via the document that it was taken from (RFC 4287 §4.2.7.2, {@code rel="via"})
 * @param commentsUrl the page for comments
 * @param translationOf the original, when it is a translation
 * @param related documents on the same matter; null in stored JSON without them
 */
@Serdeable
public record ArticleLinks(
        @Nullable URI canonicalUrl,
        @Nullable URI via,
        @Nullable URI commentsUrl,
        @Nullable TranslationSource translationOf,
        @Nullable List<RelatedLink> related) {
    /** No links. */
    public static final ArticleLinks NONE = new ArticleLinks(null, null, null, null, List.of());

    public ArticleLinks {
        related = related == null ? List.of() : List.copyOf(related);
    }

    /** Documents on the same matter. */
    @Override
    public List<RelatedLink> related() {
        return Objects.requireNonNull(related);
    }
}
