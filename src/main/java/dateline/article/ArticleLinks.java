package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Links of an article to other documents, all absolute.
 *
 * @param canonicalUrl the address of the original, when the article was first published elsewhere
 * @param via the document that it was taken from (RFC 4287 §4.2.7.2, {@code rel="via"})
 * @param commentsUrl the page for comments
 * @param translationOf the original, when it is a translation
 */
@Serdeable
public record ArticleLinks(
        @Nullable URI canonicalUrl,
        @Nullable URI via,
        @Nullable URI commentsUrl,
        @Nullable TranslationSource translationOf) {}
