package dateline.delivery;

import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.xml.ArchiveLinks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.StringJoiner;

/** The links that a document has, for those who see only the head (RFC 8288, RFC 5005 §4). */
@Singleton
final class DocumentLinks {
    private final PublicAddress address;
    private final FeedSettings settings;

    DocumentLinks(PublicAddress address, FeedSettings settings) {
        this.settings = settings;
        this.address = address;
    }

    /** The value of the Link field. */
    String of(DocumentAddress document, Feed feed) {
        StringJoiner links = new StringJoiner(", ");
        for (DocumentFormat other : DocumentFormat.FEEDS) {
            String rel = other == document.form() ? "self" : "alternate";
            links.add(link(address.document(feed.folder(), other, feed.variant().ofFeed()), rel, other));
        }
        settings.hubs().forEach(hub -> links.add("<" + hub + ">; rel=\"hub\""));
        DocumentFormat format = document.form();
        if (format.isFeed()) {
            ArchiveLinks.of(feed)
                    .forEach((rel, variant) ->
                            links.add(link(address.document(feed.folder(), format, variant), rel, format)));
        }
        return links.toString();
    }

    private static String link(URI target, String rel, DocumentFormat format) {
        return "<" + target + ">; rel=\"" + rel + "\"; type=\"" + format.mediaType() + "\"";
    }
}
