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
 * @param defaults what articles get because of where they come from
 */
public record ImportOptions(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String externalId,
        @Nullable Instant published,
        boolean dryRun,
        boolean again,
        ImportDefaults defaults) {
    /** A request without options. */
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, false);

    /** A request of a client. */
    public ImportOptions(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String externalId,
            @Nullable Instant published,
            boolean dryRun,
            boolean again) {
        this(section, agency, externalId, published, dryRun, again, ImportDefaults.NONE);
    }

    /** A request that does not make a second article. */
    public ImportOptions(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String externalId,
            @Nullable Instant published,
            boolean dryRun) {
        this(section, agency, externalId, published, dryRun, false);
    }

    /** The options for a document with a date of publication. */
    public ImportOptions dated(Instant date) {
        return new ImportOptions(section, agency, externalId, date, dryRun, again, defaults);
    }

    /** The options for one of several articles: when there is an id, its own is made of that and of its number. */
    public ImportOptions numbered(long number) {
        return externalId == null ? this : identified(externalId + "#" + number);
    }

    /** The options for a document with another id, or with none. */
    public ImportOptions identified(@Nullable String id) {
        return new ImportOptions(section, agency, id, published, dryRun, again, defaults);
    }

    /** The external id of an article that has this id of its own, or none. */
    @Nullable
    String idOf(@Nullable String own) {
        String id = own == null ? externalId : own;
        return id == null ? null : defaults.externalId(id);
    }
}
