package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.TOMBSTONE;

import dateline.ingest.source.document.part.EntryDates;
import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.document.part.FeedVocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The tombstones of a feed (RFC 6721). */
final class EntryTombstones {
    private EntryTombstones() {}

    /**
     * Those of a feed in XML.
     *
     * @param pages of the Dateline server that wrote the feed; null for another feed
     */
    static List<EntryTombstone> of(Element feed, @Nullable OriginPages pages) {
        OriginPages origin = feed.getNamespacesInScope().contains(DL) ? pages : null;
        return feed.getChildren("deleted-entry", TOMBSTONE).stream()
                .filter(deleted -> deleted.getAttributeValue("ref") != null)
                .flatMap(deleted -> of(
                        Objects.requireNonNull(deleted.getAttributeValue("ref")).strip(),
                        EntryDates.of(deleted.getAttributeValue("when")),
                        EntryFields.plain(FeedVocabulary.text(deleted, "comment", TOMBSTONE)),
                        origin)
                        .stream())
                .toList();
    }

    /**
     * A Dateline server also has tombstones without a notice, of articles that are gone and of those that have left this one
     * feed only; of such an article the page says which.
     */
    static Optional<EntryTombstone> of(
            String id, @Nullable Instant when, @Nullable String text, @Nullable OriginPages pages) {
        return pages == null || text != null
                ? Optional.of(new EntryTombstone(id, when, text, null))
                : pages.page(id).map(page -> new EntryTombstone(id, when, null, page));
    }
}
