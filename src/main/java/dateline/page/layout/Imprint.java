package dateline.page.layout;

import dateline.attribution.Direction;
import dateline.feed.FeedSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The publisher and the publication, in the footer of every page.
 *
 * @param about one or two sentences on the publication
 * @param language BCP 47 tag of the texts
 * @param publisher the name of the publisher
 * @param home the publisher's page; null when it names none
 * @param email a mailbox that may be published; null for none
 * @param rights the rights line
 */
public record Imprint(
        String about,
        String language,
        String publisher,
        @Nullable URI home,
        @Nullable String email,
        @Nullable String rights) {
    static Imprint of(FeedSettings settings) {
        return new Imprint(
                settings.description(),
                settings.language(),
                settings.publisher(),
                settings.publisherUrl(),
                settings.publisherEmail(),
                settings.rights());
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
