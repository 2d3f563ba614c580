package dateline.ingest.source.document;

import dateline.ingest.json.JsonObject;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.document.part.EntryDates;
import dateline.ingest.source.document.part.EntryFields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
    private JsonFeedReader() {}

    static FeedDocument read(byte[] json, URI address, Instant now) {
        Map<?, ?> feed = JsonObject.read(json);
        String version = text(feed, "version");
        if (version == null
                || !version.contains("jsonfeed.org/version")
                || !(feed.get("items") instanceof List<?> items)) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, "The JSON is not a JSON Feed: it has no version, or no items.");
        }
        Map<?, ?> extension = map(feed.get("_dateline"));
        List<FeedEntry> entries = new ArrayList<>();
        List<Refusal> unreadable = new ArrayList<>();
        List<?> bounded = FeedDocument.bounded(items, unreadable, now);
        for (int i = 0; i < bounded.size(); i++) {
            try {
                entries.add(new JsonFeedItem(map(bounded.get(i)), feed, address, !extension.isEmpty()).entry());
            } catch (RuntimeException | StackOverflowError e) {
                unreadable.add(new Refusal("item " + (i + 1), "The item can't be read.", now));
            }
        }
        return new FeedDocument(
                FeedHints.NONE,
                HubOffer.ofJson(feed, address),
                EntryFields.languageTag(text(feed, "language")),
                EntryFields.plain(text(extension, "rights")),
                entries,
                deleted(
                        extension,
                        new OriginPages(address, new EntryFields(address).resolved(text(feed, "home_page_url")))),
                unreadable,
                null);
    }

    private static List<EntryTombstone> deleted(Map<?, ?> extension, OriginPages pages) {
        List<EntryTombstone> deleted = new ArrayList<>();
        for (Map<?, ?> one : maps(extension.get("deleted"))) {
            String id = text(one, "id");
            if (id != null) {
                EntryTombstones.of(id, EntryDates.of(text(one, "when")), text(one, "text"), pages)
                        .ifPresent(deleted::add);
            }
        }
        return deleted;
    }

    /** The text of a member; a number counts as a text (JSON Feed 1.1, "id"). */
    static @Nullable String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value instanceof String || value instanceof Number ? EntryFields.plain(value.toString()) : null;
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    /** The objects of a list. */
    static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> object) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }
}
