package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/**
 * What an article was translated from.
 *
 * @param url the original, absolute
 * @param language BCP 47 tag of the original
 */
@Serdeable
public record TranslationSource(URI url, String language) {}
