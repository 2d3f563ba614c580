package dateline.delivery;

import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.delivery.document.DocumentLookup;
import dateline.feed.FeedContext;
import dateline.feed.Topic;
import dateline.feed.xml.ArchiveLinks;
import org.jspecify.annotations.Nullable;

/** A document whose topic was found. The data of its feed beside the articles is read once, when it is first needed. */
final class ResolvedDocument {
    private final DocumentLookup lookup;
    private final Topic topic;
    private final FeedContexts contexts;
    private @Nullable FeedContext context;

    ResolvedDocument(DocumentLookup lookup, Topic topic, FeedContexts contexts) {
        this.lookup = lookup;
        this.topic = topic;
        this.contexts = contexts;
    }

    DocumentAddress address() {
        return lookup.address();
    }

    Topic topic() {
        return topic;
    }

    /** The number of the last act that may change every feed, asked for before anything of the document was read. */
    long general() {
        return lookup.general();
    }

    /** The feed whose changes change the document. For a search this is the feed of everything that its readers get. */
    FeedKey feed() {
        return topic.kind() == TopicKind.SEARCH ? topic.edition().key(FeedKey.ALL) : topic.key();
    }

    synchronized FeedContext context() {
        FeedContext read = context;
        if (read == null) {
            read = contexts.of(topic);
            context = read;
        }
        return read;
    }

    /**
     * Everything that the document's bytes depend on beside its articles. Of the feed's archive this is only whether the
     * document is followed by another one; everything else in the archive has a version.
     */
    String dependencies(long archived) {
        Long place = address().variant().archive();
        boolean followed = place != null && ArchiveLinks.isFollowed(place, archived);
        return address().format() + address().variant().query() + "\n" + place + followed + "\n" + topic + "\n"
                + context().sections() + "\n" + context().agencies() + "\n"
                + context().profile() + contexts.selection(topic.edition());
    }
}
