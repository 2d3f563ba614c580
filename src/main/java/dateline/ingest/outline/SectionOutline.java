package dateline.ingest.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section that an OPML outline describes.
 *
 * @param slug the name in addresses; null when the outline has no address of a section
 * @param title the title that people read
 * @param description one or two sentences; null for none
 * @param language BCP 47 tag; null for the publication's own
 * @param below its subsections
 */
public record SectionOutline(
        @Nullable String slug,
        String title,
        @Nullable String description,
        @Nullable String language,
        List<SectionOutline> below) {}
