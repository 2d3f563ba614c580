package dateline.operations.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * The free space to keep on the disk of the embedded store.
 *
 * @param reserve bytes that have to be free for writes, at most an eighth of the disk
 */
@ConfigurationProperties("dateline.disk")
record DiskSettings(
        @ReadableBytes @Bindable(defaultValue = "16MB") long reserve) {}
