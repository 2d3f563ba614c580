package dateline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an import request says about everything in it. A document's own word goes first.
 *
 * @param section slug
 * @param agency slug
 * @param externalId the caller's key
 * @param published date of publication
 * @param dryRun report only, store nothing
 */
public record ImportOptions(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String externalId,
        @Nullable Instant published,
        boolean dryRun) {
    /** A request that says nothing. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, false);
}
