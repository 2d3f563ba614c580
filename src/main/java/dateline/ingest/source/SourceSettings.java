package dateline.ingest.source;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;
import java.util.List;

/**
 * The settings of sources.
 *
 * @param allowedAddresses ranges of addresses, as CIDR, that feeds may have although they are not public
 * @param folders directories in which folders may be watched, beside the inbox in the data directory
 * @param hosts how many hosts are asked at a time
 * @param maxFeed the largest feed, in bytes without its content coding
 * @param timeout how long a host may send nothing
 */
@ConfigurationProperties("dateline.sources")
public record SourceSettings(
        @Bindable(defaultValue = "") List<String> allowedAddresses,
        @Bindable(defaultValue = "") List<String> folders,
        @Bindable(defaultValue = "32") int hosts,
        @ReadableBytes @Bindable(defaultValue = "5MB") int maxFeed,
        @Bindable(defaultValue = "10s") Duration timeout) {
    public SourceSettings {
        allowedAddresses =
                allowedAddresses.stream().filter(range -> !range.isBlank()).toList();
        folders = folders.stream().filter(folder -> !folder.isBlank()).toList();
    }
}
