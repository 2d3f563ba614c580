package dateline.delivery;

import dateline.feed.DocumentFormat;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.rsl.RslWriter;
import dateline.feed.xml.ArchiveLinks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.StringJoiner;

/** The links of a document in its header, for clients that do not read the body (RFC 8288, RFC 5005 §4). */
@Singleton
final class DocumentLinks {
    private final PublicAddress address;
    private final FeedSettings settings;
    private final RslWriter terms;

    DocumentLinks(PublicAddress address, FeedSettings settings, RslWriter terms) {
        this.settings = settings;
        this.address = address;
        this.terms = terms;
    }

    /**
     * The value of the Link field.
     *
     * @param archived the last place in the feed's archive; 0 when there is none
     */
    String of(ResolvedDocument document, long archived) {
        Topic topic = document.topic();
        DocumentFormat format = document.address().format();
        FeedVariant variant = document.address().variant();
        StringJoiner links = new StringJoiner(", ");
        // The page of a partner's search has its own links.
        boolean linked = topic.edition().isPublic() || format.isFeed();
        for (DocumentFormat other : linked ? DocumentFormat.FEEDS : List.<DocumentFormat>of()) {
            String rel = other == format ? "self" : "alternate";
            links.add(link(address.document(topic, other, variant, variant.ofFeed()), rel, other));
        }
        if (format.isWire()) {
            links.add(link(address.document(topic, format, variant, variant.ofFeed()), "self", format));
        }
        address.hubs(settings).forEach(hub -> links.add("<" + hub + ">; rel=\"hub\""));
        if (format.isFeed()) {
            ArchiveLinks.of(variant, archived)
                    .forEach((rel, other) ->
                            links.add(link(address.document(topic, format, variant, other), rel, format)));
        }
        terms.link(document.context().agencies()).ifPresent(links::add);
        return links.toString();
    }

    private static String link(URI target, String rel, DocumentFormat format) {
        return "<" + target + ">; rel=\"" + rel + "\"; type=\"" + format.mediaType() + "\"";
    }
}
