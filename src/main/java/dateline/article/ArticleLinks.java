package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The other addresses of an article, all absolute.
 *
 * @param canonicalUrl where it is at home, when that is not here
 * @param via where it was taken from
 * @param commentsUrl where it is discussed
 * @param translationOf what it was translated from
 */
@Serdeable
public record ArticleLinks(
        @Nullable URI canonicalUrl,
        @Nullable URI via,
        @Nullable URI commentsUrl,
        @Nullable TranslationSource translationOf) {}
