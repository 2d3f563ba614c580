package dateline.page.article;

import dateline.delivery.partner.PartnerReader;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.page.layout.FeedLink;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The links from the page of an article to topics, as far as its readers can open them. All topics of a public article have a
 * page. Those of other articles may have none for the public; partners have their own feeds of them.
 */
final class TopicLinks {
    private final PublicAddress address;
    private final Predicate<TopicPath> open;
    private final List<DocumentFormat> formats;
    private final String root;

    private TopicLinks(PublicAddress address, Predicate<TopicPath> open, List<DocumentFormat> formats, String root) {
        this.address = address;
        this.open = open;
        this.formats = formats;
        this.root = root;
    }

    static TopicLinks ofPublic(PublicAddress address) {
        return new TopicLinks(
                address, topic -> true, DocumentFormat.FEEDS, address.at("").toString());
    }

    /**
     * The links for a partner. At an address of its own they are relative (RFC 3986 §4.2), since that may have a token.
     *
     * @param open whether a topic has a page for the public
     */
    static TopicLinks of(PartnerReader reader, PublicAddress address, Predicate<TopicPath> open) {
        return new TopicLinks(
                address,
                open,
                reader.formats(),
                reader.named() ? ".." : address.at(reader.path()).toString());
    }

    /** The page of a topic, or else the partner's own feed of it; empty when it has no feed for readers either. */
    Optional<URI> topic(TopicPath path) {
        return open.test(path)
                ? Optional.of(address.page(path))
                : formats.stream().findFirst().map(format -> own(path, format));
    }

    /** The feeds of a topic. */
    List<FeedLink> feeds(String title, TopicPath path) {
        return formats.stream()
                .map(format -> FeedLink.of(title, format, own(path, format)))
                .toList();
    }

    /** Where the readers search. */
    String search() {
        return root + "/search";
    }

    private URI own(TopicPath path, DocumentFormat format) {
        return URI.create(root + path.document(format, FeedVariant.PLAIN));
    }
}
