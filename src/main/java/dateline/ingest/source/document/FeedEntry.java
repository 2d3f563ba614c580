package dateline.ingest.source.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a feed has it.
 *
 * @param id its own id; null when it has none
 * @param link the page of the entry; null when it has none
 * @param fields its values, in the field names of the publishing API
 * @param agencies names of the agency that it comes from, the surest first
 * @param omitted what it has and an article has no place for, a sentence each
 * @param origins the ids that the article has at the Dateline servers before the one that wrote the entry, the last one first
 * @param ours whether a Dateline server wrote it, so that its content has what such a server adds to a body
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable URI link,
        Map<String, Object> fields,
        List<String> agencies,
        List<String> omitted,
        List<UUID> origins,
        boolean ours) {
    public FeedEntry {
        agencies = List.copyOf(agencies);
        omitted = List.copyOf(omitted);
        origins = List.copyOf(origins);
    }

    /** What it is called in messages. */
    public String name() {
        return id != null
                ? id
                : link != null ? link.toString() : String.valueOf(fields.getOrDefault("title", "an entry"));
    }
}
