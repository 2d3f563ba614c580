package dateline.ingest.source.document;

import dateline.ingest.source.Refusal;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it came.
 *
 * @param hints how often it asks to be asked
 * @param offer where one can be told of its changes
 * @param language BCP 47 tag of all entries that have none; null when the feed does not say so
 * @param rights the rights line of all entries that have none
 * @param entries in the order of the document
 * @param deleted the tombstones
 * @param unreadable the entries that could not be read
 * @param note how the document was read when that is not as it says; null otherwise
 */
public record FeedDocument(
        FeedHints hints,
        HubOffer offer,
        @Nullable String language,
        @Nullable String rights,
        List<FeedEntry> entries,
        List<EntryTombstone> deleted,
        List<Refusal> unreadable,
        @Nullable String note) {
    private static final int BYTE_ORDER_MARK = 0xEF;

    /** How many authors of a feed its entries can have. */
    static final int MOST_AUTHORS = 100;

    /** How many entries of a document are read. */
    private static final int MOST_ENTRIES = 10_000;

    public FeedDocument {
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a feed in any format.
     *
     * @param contentType as it was sent; null when it was not
     * @param address of the document, which relative addresses are relative to
     * @throws ProblemException when it is not a feed
     */
    public static FeedDocument read(byte[] bytes, @Nullable String contentType, URI address, Instant now) {
        int first = first(bytes);
        if (first == '{') {
            return JsonFeedReader.read(bytes, address, now);
        }
        if (first < 0) {
            throw new ProblemException(ProblemKind.MALFORMED, "The document is empty.");
        }
        return XmlFeedReader.read(begun(bytes), contentType, address, now);
    }

    /** A copy that says how the document was read. */
    FeedDocument noted(@Nullable String words) {
        return new FeedDocument(hints, offer, language, rights, entries, deleted, unreadable, words);
    }

    /** The first entries of a document, which are the newest; that there are more is noted. */
    static <T> List<T> bounded(List<T> entries, List<Refusal> unreadable, Instant now) {
        if (entries.size() <= MOST_ENTRIES) {
            return entries;
        }
        unreadable.add(new Refusal(
                "the document",
                "It has " + entries.size() + " entries: only the first " + MOST_ENTRIES + " were read.",
                now));
        return entries.subList(0, MOST_ENTRIES);
    }

    /** Without white space at the beginning, before which a declaration of the encoding is not found. */
    private static byte[] begun(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && " \t\r\n".indexOf(bytes[start]) >= 0) {
            start++;
        }
        return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** The first byte that is not white space or a byte order mark; -1 when there is none. */
    private static int first(byte[] bytes) {
        int start = bytes.length > 2 && (bytes[0] & 0xff) == BYTE_ORDER_MARK ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return bytes[i] & 0xff;
            }
        }
        return -1;
    }
}
