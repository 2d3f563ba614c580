package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/**
 * The original of a translated article.
 *
 * @param url the original, absolute
 * @param language BCP 47 tag of the original
 */
@Serdeable
public record TranslationSource(URI url, String language) {}
