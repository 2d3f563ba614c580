package dateline.feed.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Feed 1.1 document. Names and order are those of the specification; members without a value are left out.
 *
 * @param version address of the specification
 * @param authors the publisher
 * @param author the first of them, for readers of version 1
 * @param dateline our extension, which readers may ignore
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") URI homePageUrl,
        @Nullable @JsonProperty("feed_url") URI feedUrl,
        String description,
        @Nullable @JsonProperty("next_url") URI nextUrl,
        URI icon,
        List<Author> authors,
        Author author,
        String language,
        List<Hub> hubs,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<JsonItem> items,
        @JsonProperty("_dateline") Extension dateline) {
    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** A person or organisation; {@code url} may be a mail address. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Author(String name, @Nullable URI url) {}

    /** Where a reader can subscribe to changes. */
    @Serdeable
    record Hub(String type, URI url) {}

    /**
     * The data that JSON Feed has no members for.
     *
     * @param about the address of the description of this extension
     * @param updated when the feed last changed
     * @param rights the publication's
     * @param archive whether it is an archive document
     * @param deleted the tombstones
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extension(
            URI about,
            Instant updated,
            @Nullable String rights,
            @Nullable Boolean archive,
            List<Tombstone> deleted) {}

    /**
     * The tombstone of an item that has left the feed.
     *
     * @param id the id of the item
     * @param text the notice to readers, when the article was withdrawn
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Tombstone(String id, Instant when, @Nullable String text) {}
}
