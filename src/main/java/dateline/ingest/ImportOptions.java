package dateline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import request. What a document says itself takes precedence.
 *
 * @param section slug
 * @param agency slug
 * @param externalId the client's own id of the article
 * @param published date of publication
 * @param dryRun report only, store nothing
 * @param again make a second article of a document that was imported before
 */
public record ImportOptions(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String externalId,
        @Nullable Instant published,
        boolean dryRun,
        boolean again) {
    /** A request without options. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, false);

    /** A request that does not make a second article. */
    public ImportOptions(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String externalId,
            @Nullable Instant published,
            boolean dryRun) {
        this(section, agency, externalId, published, dryRun, false);
    }
}
