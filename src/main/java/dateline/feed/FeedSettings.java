package dateline.feed;

import dateline.feed.entry.ShownAddress;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of every feed says, and how much a feed holds.
 *
 * @param title of the publication
 * @param description of the publication, one or two sentences
 * @param language BCP 47 tag of feeds whose section names none
 * @param publisher name of the publisher
 * @param publisherUrl its page
 * @param publisherEmail a mailbox that may be published
 * @param rights the publication's rights line; by default © and the publisher
 * @param image address of a logo; by default Dateline's own
 * @param leastAge how long readers may wait at least between two looks, however often a feed changes
 * @param mostAge how long at most, however seldom it changes
 * @param entries how many a feed holds
 * @param visibleCredit whether entries end with a credit that people can see
 * @param hubs WebSub hubs elsewhere that watch these feeds
 */
@ConfigurationProperties("dateline.feed")
public record FeedSettings(
        @Bindable(defaultValue = "Dateline") String title,

        @Bindable(defaultValue = "News with its credits intact.")
        String description,

        @Bindable(defaultValue = "en") String language,
        @Bindable(defaultValue = "Dateline") String publisher,
        @Nullable URI publisherUrl,
        @Nullable String publisherEmail,
        @Nullable String rights,
        @Nullable URI image,
        @Bindable(defaultValue = "1m") Duration leastAge,
        @Bindable(defaultValue = "1h") Duration mostAge,
        @Bindable(defaultValue = "50") int entries,
        @Bindable(defaultValue = "true") boolean visibleCredit,
        @Bindable(defaultValue = "") List<URI> hubs) {
    public FeedSettings {
        hubs = hubs.stream().map(ShownAddress::shown).toList();
        publisherUrl = publisherUrl == null ? null : ShownAddress.shown(publisherUrl);
        image = image == null ? null : ShownAddress.shown(image);
        if (entries < 1 || entries > 200) {
            throw new IllegalArgumentException("dateline.feed.entries: " + entries + " is not within 1 to 200");
        }
        if (leastAge.compareTo(Duration.ofMinutes(1)) < 0 || mostAge.compareTo(leastAge) < 0) {
            throw new IllegalArgumentException("dateline.feed.least-age: " + leastAge + " and most-age: " + mostAge
                    + " must be at least 1m, and the most no less than the least");
        }
        rights = rights == null ? "© " + publisher : rights;
    }
}
