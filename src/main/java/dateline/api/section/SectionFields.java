package dateline.api.section;

import dateline.article.ReferenceData;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.section.Section;
import dateline.section.Sections;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A section as somebody wrote it. */
public final class SectionFields {
    private static final int LONGEST = 100;

    private final Fields told;
    private final String slug;
    private final @Nullable Section before;
    private final ReferenceData reference;

    /** @param slug of the address that it was sent to */
    SectionFields(Fields told, String slug, @Nullable Section before, ReferenceData reference) {
        this.told = told;
        this.slug = slug;
        this.before = before;
        this.reference = reference;
    }

    /** The section, checked whole and not given up. */
    Section read(Instant now) {
        String title = RequiredFields.text(told, "title", 300, "a section needs a title");
        String description = told.text("description", 2_000);
        String language = told.language("language");
        String parent = parent();
        Double position = told.number("position", 0, 1_000_000);
        String renamed = told.text("slug", LONGEST);
        told.text("retired", LONGEST);
        String wanted = renamed == null ? slug : renamed;
        if (!Section.isSlug(wanted)) {
            told.fault(
                    "slug", "\"" + wanted + "\" is no slug: use lower-case letters, digits and hyphens, at most 100");
        }
        told.refuseUnknown();
        told.refuseFaults();
        int place = position != null
                ? position.intValue()
                : before != null ? before.position() : reference.sections().size();
        return new Section(
                before == null ? freeId(wanted) : before.id(),
                wanted,
                Objects.requireNonNull(title),
                description,
                language,
                parent,
                place,
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private @Nullable String parent() {
        String above = told.text("parent", LONGEST);
        if (above == null) {
            return null;
        }
        Section parent = reference.section(above);
        if (parent == null) {
            told.fault("parent", "section \"" + above + "\" is unknown; there are " + reference.sectionNames());
            return null;
        }
        if (before != null
                && Sections.lineage(parent.id(), reference.sections()).contains(before)) {
            told.fault("parent", "section \"" + above + "\" is the section itself or lies under it");
        }
        return parent.id();
    }

    /** The slug, unless one that was renamed had it first. */
    private String freeId(String wanted) {
        return free(
                wanted,
                id -> reference.sections().stream()
                        .anyMatch(section -> section.id().equals(id)));
    }

    /** A name, or when it is taken the same with a number behind. */
    public static String free(String wanted, Predicate<String> isTaken) {
        String id = wanted;
        for (int i = 2; isTaken.test(id); i++) {
            String end = "-" + i;
            id = wanted.substring(0, Math.min(wanted.length(), LONGEST - end.length())) + end;
        }
        return id;
    }
}
