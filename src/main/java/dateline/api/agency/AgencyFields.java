package dateline.api.agency;

import dateline.api.section.SectionFields;
import dateline.attribution.Agency;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.section.Section;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agency as somebody wrote it. */
final class AgencyFields {
    private static final int LONGEST = 100;
    private static final int LINE = 2_000;

    private final Fields told;
    private final String slug;
    private final @Nullable Agency before;
    private final List<Agency> all;

    /** @param slug of the address that it was sent to */
    AgencyFields(Fields told, String slug, @Nullable Agency before, List<Agency> all) {
        this.told = told;
        this.slug = slug;
        this.before = before;
        this.all = all;
    }

    /** The agency, checked whole and not given up. */
    Agency read(Instant now) {
        String renamed = told.text("slug", LONGEST);
        String wanted = renamed == null ? slug : renamed;
        if (!Section.isSlug(wanted)) {
            told.fault(
                    "slug", "\"" + wanted + "\" is no slug: use lower-case letters, digits and hyphens, at most 100");
        }
        String code = RequiredFields.text(told, "code", LONGEST, "an agency needs a code");
        String name = RequiredFields.text(told, "name", 300, "an agency needs a name");
        URI home = RequiredFields.address(told, "home", null, "an agency needs a home page");
        URI feed = told.address("feed", null);
        String rights = told.text("rights", LINE);
        String usageTerms = told.text("usageTerms", LINE);
        URI license = told.address("license", null);
        List<String> marks = told.texts("marks", 300, 100);
        told.text("retired", LONGEST);
        told.refuseUnknown();
        told.refuseFaults();
        return new Agency(
                before == null
                        ? SectionFields.free(
                                wanted,
                                id -> all.stream()
                                        .anyMatch(agency -> agency.id().equals(id)))
                        : before.id(),
                wanted,
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                Objects.requireNonNull(home).toString(),
                feed == null ? null : feed.toString(),
                rights,
                usageTerms,
                license == null ? null : license.toString(),
                marks,
                before == null ? List.of() : before.former(),
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }
}
