package dateline.ingest.source.document;

import dateline.article.feed.TopicKind;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of articles at the Dateline server that wrote a feed. What is gone there, or may not be passed on any more, has
 * none.
 */
final class OriginPages {
    private static final String URN = "urn:uuid:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A document for a partner, below whose own address there are the pages that the partner may see. */
    private static final Pattern PARTNER = Pattern.compile("(https?://[^?#]*?/(?:p|partners)/[^/?#]+)/.*");

    /** The page of a topic, which a feed for the public names. */
    private static final Pattern TOPIC = Pattern.compile("(https?://[^/?#]+(?:/[^?#]*)?)/(?:(?:" + TopicKind.PLURALS
            + ")/[^/?#]+|" + TopicKind.SEARCH.plural() + "(?:\\?.*)?)?");

    private final @Nullable String home;

    /**
     * Those of a feed.
     *
     * @param document the address of the feed
     * @param page the page that the feed names as its own; null when it names none
     */
    OriginPages(URI document, @Nullable URI page) {
        Matcher partner = PARTNER.matcher(document.toString());
        Matcher topic = TOPIC.matcher(String.valueOf(page));
        this.home = partner.matches() ? partner.group(1) : topic.matches() ? topic.group(1) : null;
    }

    /** The page of an article, by the id of its entry; empty when the address can't be known. */
    Optional<URI> page(String id) {
        String article = id.startsWith(URN) ? id.substring(URN.length()) : "";
        return home == null || !ID.matcher(article).matches()
                ? Optional.empty()
                : Optional.of(URI.create(home + "/articles/" + article));
    }
}
