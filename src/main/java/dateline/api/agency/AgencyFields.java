package dateline.api.agency;

import dateline.api.section.SlugField;
import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RedistributionField;
import dateline.ingest.field.RequiredFields;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an agency as a client sends them.
 *
 * @param slug the slug in the address of the request
 * @param before the stored agency; null for a new one
 * @param all all agencies
 */
record AgencyFields(Fields fields, String slug, @Nullable Agency before, List<Agency> all) {
    private static final int LONGEST = 100;
    private static final int LINE = 2_000;

    /** The agency that they describe, in use; throws a 422 that names every fault. */
    Agency read(Instant now) {
        String newSlug = SlugField.read(fields, slug);
        String code = RequiredFields.text(fields, "code", LONGEST, "an agency needs a code");
        String name = RequiredFields.text(fields, "name", 300, "an agency needs a name");
        URI home = RequiredFields.address(fields, "home", null, "an agency needs a home page");
        URI feed = fields.address("feed", null);
        String rights = fields.text("rights", LINE);
        String usageTerms = fields.text("usageTerms", LINE);
        URI license = fields.address("license", null);
        Redistribution redistribution = RedistributionField.read(fields);
        List<String> marks = fields.texts("marks", 300, 100);
        fields.text("retired", LONGEST);
        fields.refuseUnknown();
        fields.refuseFaults();
        List<String> ids = all.stream().map(Agency::id).toList();
        return new Agency(
                before == null ? SlugField.free(newSlug, ids::contains) : before.id(),
                newSlug,
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                Objects.requireNonNull(home).toString(),
                feed == null ? null : feed.toString(),
                rights,
                usageTerms,
                license == null ? null : license.toString(),
                redistribution,
                marks,
                before == null ? List.of() : before.former(),
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }
}
