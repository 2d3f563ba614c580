package dateline.feed;

import dateline.feed.entry.ShownAddress;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The publication's data in every feed, and the size of feeds.
 *
 * @param title of the publication
 * @param description of the publication, one or two sentences
 * @param language BCP 47 tag of feeds whose section has none
 * @param publisher name of the publisher
 * @param publisherUrl address of the publisher's page
 * @param publisherEmail a mail address of the publisher that may be published
 * @param rights the publication's rights line; by default © and the publisher
 * @param image address of a logo; by default Dateline's own
 * @param leastAge the shortest time for which readers may keep a feed, however often it changes
 * @param mostAge the longest time for which readers and caches may keep a document, however seldom it changes
 * @param entries the number of entries of a live document
 * @param visibleCredit whether entries end with a credit that people can see
 * @param hubs addresses of other WebSub hubs, which feeds name in place of this server's own
 * @param ownHub whether this server is the hub of its feeds (WebSub, rssCloud) when no others are named
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
        @Bindable(defaultValue = "") List<URI> hubs,
        @Bindable(defaultValue = "true") boolean ownHub) {
    public FeedSettings {
        hubs = hubs.stream().map(ShownAddress::shown).toList();
        publisherUrl = publisherUrl == null ? null : ShownAddress.shown(publisherUrl);
        image = image == null ? null : ShownAddress.shown(image);
        if (entries < 1 || entries > 200) {
            throw new IllegalArgumentException("dateline.feed.entries: " + entries + " is not within 1 to 200");
        }
        if (leastAge.compareTo(Duration.ofMinutes(1)) < 0 || mostAge.compareTo(leastAge) < 0) {
            throw new IllegalArgumentException("dateline.feed.least-age: " + leastAge + " and most-age: " + mostAge
                    + " must be at least 1m, and most-age must not be less than least-age");
        }
        rights = rights == null ? "© " + publisher : rights;
    }

    /** Whether this server tells subscribers of its feeds itself. */
    public boolean isHub() {
        return ownHub && hubs.isEmpty();
    }
}
