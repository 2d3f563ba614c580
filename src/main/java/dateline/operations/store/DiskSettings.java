package dateline.operations.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;

/**
 * What is left free on the disk of the embedded store.
 *
 * @param reserve bytes that have to be free for anything to be written; of a small disk an eighth is enough
 */
@ConfigurationProperties("dateline.disk")
record DiskSettings(
        @ReadableBytes @Bindable(defaultValue = "16MB") long reserve) {}
