package dateline.delivery;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.util.List;

/**
 * How feeds are delivered.
 *
 * @param memory bytes of rendered documents that are held in memory; other documents are rendered on request
 * @param wholeFor products that get whole feeds although they ask for changes, by their names in User-Agent
 * @param purgeKeys the header field with the keys by which caches can forget a document: Surrogate-Key, xkey, Cache-Tag, or
 *     none
 */
@ConfigurationProperties("dateline.delivery")
public record DeliverySettings(
        @ReadableBytes @Bindable(defaultValue = "64MB") long memory,

        @Bindable(defaultValue = "feedparser,UniversalFeedParser,rss2email")
        List<String> wholeFor,

        @Bindable(defaultValue = "none") String purgeKeys) {
    public DeliverySettings {
        wholeFor = List.copyOf(wholeFor);
    }

    /** The name of the header field with the purge keys; empty for none. */
    public String purgeKeyField() {
        return purgeKeys.equals("none") ? "" : purgeKeys;
    }
}
