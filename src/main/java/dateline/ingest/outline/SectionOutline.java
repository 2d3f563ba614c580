package dateline.ingest.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as an outline of OPML tells it.
 *
 * @param slug the name in addresses, when the outline's own address has one
 * @param title for people
 * @param description one or two sentences; null for none
 * @param language BCP 47 tag; null for the publication's own
 * @param below the sections under it
 */
public record SectionOutline(
        @Nullable String slug,
        String title,
        @Nullable String description,
        @Nullable String language,
        List<SectionOutline> below) {}
