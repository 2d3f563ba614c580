package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links of an article to other documents, all absolute, and to itself on other servers.
 *
 * @param canonicalUrl the address of the original, when the article was first published elsewhere
 * @param via the document that it was taken from (RFC 4287 §4.2.7.2, {@code rel="via"})
 * @param commentsUrl the page for comments
 * @param translationOf the original, when it is a translation
 * @param related documents on the same matter; null in stored JSON without them
 * @param origins the ids that it has at the Dateline servers through which it came here, that of the last one first; null in
 *     stored JSON without them
 */
@Serdeable
public record ArticleLinks(
        @Nullable URI canonicalUrl,
        @Nullable URI via,
        @Nullable URI commentsUrl,
        @Nullable TranslationSource translationOf,
        @Nullable List<RelatedLink> related,
        @Nullable List<UUID> origins) {
    /** No links. */
    public static final ArticleLinks NONE = new ArticleLinks(null, null, null, null, List.of(), List.of());

    public ArticleLinks {
        related = related == null ? List.of() : List.copyOf(related);
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** Documents on the same matter. */
    @Override
    public List<RelatedLink> related() {
        return Objects.requireNonNull(related);
    }

    /** Its ids at the Dateline servers through which it came here, that of the last one first. */
    @Override
    public List<UUID> origins() {
        return Objects.requireNonNull(origins);
    }
}
