package dateline.feed.xml;

import dateline.article.Article;
import dateline.article.media.Audio;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one file that an entry has as its enclosure.
 *
 * @param length in bytes; null when it is not known
 */
public record EntryEnclosure(URI url, String type, @Nullable Long length) {
    /** The first recording, or else the first picture whose type and length are known. */
    public static Optional<EntryEnclosure> of(Article article) {
        if (!article.audio().isEmpty()) {
            Audio audio = article.audio().getFirst();
            return Optional.of(new EntryEnclosure(audio.url(), audio.type(), audio.length()));
        }
        return article.images().stream()
                .filter(image -> image.type() != null && image.length() != null)
                .findFirst()
                .map(image -> new EntryEnclosure(image.url(), Objects.requireNonNull(image.type()), image.length()));
    }
}
