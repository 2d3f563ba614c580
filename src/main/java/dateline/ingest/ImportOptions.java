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
 * @param again make a second article of a document that is known
 */
public record ImportOptions(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String externalId,
        @Nullable Instant published,
        boolean dryRun,
        boolean again) {
    /** A request that says nothing. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, false);

    /** A request that does not ask for a second article. */
    public ImportOptions(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String externalId,
            @Nullable Instant published,
            boolean dryRun) {
        this(section, agency, externalId, published, dryRun, false);
    }
}
