package dateline.ingest.source.document;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a feed has it.
 *
 * @param id its own id; null when it has none
 * @param link the page of the entry; null when it has none
 * @param fields its values, in the field names of the publishing API
 * @param agencies names of the agency that it comes from, the surest first
 * @param omitted what it has and an article has no place for, a sentence each
 * @param ours whether a Dateline server wrote it, so that its content has what such a server adds to a body
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable URI link,
        Map<String, Object> fields,
        List<String> agencies,
        List<String> omitted,
        boolean ours) {
    public FeedEntry {
        agencies = List.copyOf(agencies);
        omitted = List.copyOf(omitted);
    }

    /** What it is called in messages. */
    public String name() {
        return id != null
                ? id
                : link != null ? link.toString() : String.valueOf(fields.getOrDefault("title", "an entry"));
    }
}
