package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.TOMBSTONE;

import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.document.part.FeedDates;
import dateline.ingest.source.document.part.FeedVocabulary;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;

/** The tombstones of a feed (RFC 6721). */
final class EntryTombstones {
    private EntryTombstones() {}

    /** A Dateline server also has tombstones without a notice, of entries that have left this one feed only. */
    static List<EntryTombstone> of(Element feed) {
        boolean ours = feed.getNamespacesInScope().contains(DL);
        return feed.getChildren("deleted-entry", TOMBSTONE).stream()
                .filter(deleted -> deleted.getAttributeValue("ref") != null)
                .filter(deleted -> !ours || deleted.getChild("comment", TOMBSTONE) != null)
                .map(deleted -> new EntryTombstone(
                        Objects.requireNonNull(deleted.getAttributeValue("ref")).strip(),
                        FeedDates.of(deleted.getAttributeValue("when")),
                        EntryFields.plain(FeedVocabulary.text(deleted, "comment", TOMBSTONE))))
                .toList();
    }
}
