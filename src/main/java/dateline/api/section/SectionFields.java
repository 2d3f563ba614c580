package dateline.api.section;

import dateline.article.ReferenceData;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.section.Section;
import dateline.section.Sections;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a section as a client sends them.
 *
 * @param slug the slug in the address of the request
 * @param before the stored section; null for a new one
 */
record SectionFields(Fields fields, String slug, @Nullable Section before, ReferenceData reference) {
    private static final int LONGEST = 100;

    /** The section that they describe, in use; throws a 422 that names every fault. */
    Section read(Instant now) {
        String title = RequiredFields.text(fields, "title", 300, "a section needs a title");
        String description = fields.text("description", 2_000);
        String language = fields.language("language");
        String parent = parent();
        Double sent = fields.number("position", 0, 1_000_000);
        String newSlug = SlugField.read(fields, slug);
        fields.text("retired", LONGEST);
        fields.refuseUnknown();
        fields.refuseFaults();
        List<String> ids = reference.sections().stream().map(Section::id).toList();
        int position = sent != null ? sent.intValue() : before != null ? before.position() : ids.size();
        return new Section(
                // An id is never changed, so a renamed section can have the slug as its id.
                before == null ? SlugField.free(newSlug, ids::contains) : before.id(),
                newSlug,
                Objects.requireNonNull(title),
                description,
                language,
                parent,
                position,
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private @Nullable String parent() {
        String parentSlug = fields.text("parent", LONGEST);
        if (parentSlug == null) {
            return null;
        }
        Section parent = reference.section(parentSlug);
        if (parent == null) {
            fields.fault("parent", "section \"" + parentSlug + "\" is unknown; there are " + reference.sectionNames());
            return null;
        }
        if (before != null
                && Sections.lineage(parent.id(), reference.sections()).contains(before)) {
            fields.fault(
                    "parent",
                    "section \"" + parentSlug + "\" is the section itself or below it: choose another parent");
        }
        return parent.id();
    }
}
