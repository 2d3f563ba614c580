package dateline.feed.xml;

import dateline.article.filing.ArchiveFiling;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The links between the documents of a feed's archive (RFC 5005 §4). */
public final class ArchiveLinks {
    private static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");

    private ArchiveLinks() {}

    /**
     * The linked documents by relation. A live document links to the last place in the archive at that time, so that a
     * reader who follows the link gets no entry twice that has moved into the archive since. A document with a limit has
     * no such links.
     */
    public static Map<String, FeedVariant> of(Feed feed) {
        return of(feed.variant(), feed.archived());
    }

    /** The same links, before the feed is assembled. */
    public static Map<String, FeedVariant> of(FeedVariant variant, long archived) {
        Map<String, FeedVariant> links = new LinkedHashMap<>();
        Long place = variant.archive();
        if (variant.limit() != null) {
            return links;
        }
        long earlier = place == null ? archived : ArchiveFiling.first(place) - 1;
        if (earlier > 0) {
            links.put("prev-archive", variant.at(earlier));
        }
        if (place != null) {
            if (isFollowed(place, archived)) {
                links.put("next-archive", variant.at(place + ArchiveFiling.PAGE));
            }
            links.put("current", variant.at(null));
        }
        return links;
    }

    /** Whether the document that ends at a place and the next one are both full. */
    public static boolean isFollowed(long place, long archived) {
        return place % ArchiveFiling.PAGE == 0 && place + ArchiveFiling.PAGE <= archived;
    }

    /** The links as elements of a feed. */
    public static List<Element> elements(Feed feed, DocumentFormat format, PublicAddress address, Namespace atom) {
        List<Element> elements = new ArrayList<>();
        if (feed.variant().archive() != null) {
            elements.add(new Element("archive", HISTORY));
        }
        of(feed).forEach((rel, variant) ->
                elements.add(AtomLinks.link(atom, rel, address.document(feed, format, variant), format)));
        return elements;
    }
}
