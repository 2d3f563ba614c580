package dateline.operations.compaction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The compaction of the embedded store.
 *
 * @param background whether the server compacts the file while it runs
 */
@ConfigurationProperties("dateline.compaction")
record CompactionSettings(@Bindable(defaultValue = "true") boolean background) {}
