package dateline.readership;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The statistics of readers.
 *
 * @param count whether polls and readers are counted
 * @param days how many days the counts are kept
 */
@ConfigurationProperties("dateline.readership")
public record ReadershipSettings(
        @Bindable(defaultValue = "true") boolean count,
        @Bindable(defaultValue = "730") int days) {}
