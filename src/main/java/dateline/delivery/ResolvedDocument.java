package dateline.delivery;

import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.delivery.document.DocumentLookup;
import dateline.feed.Topic;
import dateline.feed.xml.ArchiveLinks;
import org.jspecify.annotations.Nullable;

/** A document whose topic was found. What its feed shows beside articles is read once, when it is first needed. */
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

    /** The last act that may show in every feed, known before anything of the document was read. */
    long general() {
        return lookup.general();
    }

    /** The feed whose changes change the document: any article may be found by a search. */
    FeedKey feed() {
        return topic.kind() == TopicKind.SEARCH ? FeedKey.ALL : topic.key();
    }

    synchronized FeedContext context() {
        FeedContext known = context;
        if (known == null) {
            known = contexts.of(topic);
            context = known;
        }
        return known;
    }

    /**
     * All that its bytes depend on beside its articles. Of the feed's archive that is only whether an archive document
     * is followed by another: all else there has a version.
     */
    String dependencies(long archived) {
        Long place = address().variant().archive();
        boolean followed = place != null && ArchiveLinks.isFollowed(place, archived);
        return address().format() + address().variant().query() + "\n" + place + followed + "\n" + topic + "\n"
                + context().sections() + "\n" + context().agencies();
    }
}
