package dateline.push.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.delivery.FeedDocuments;
import dateline.delivery.memory.Representation;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.document.SubscribedDocument;
import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/**
 * Prepares documents for their subscribers, once for each version: exactly the bytes that a client gets which polls the
 * topic.
 */
@Singleton
final class DocumentMessages {
    /** The bytes of prepared documents in memory; others are taken from the memory of documents again. */
    private static final long MEMORY = 16_000_000;

    private final FeedDocuments feeds;
    private final PublicAddress home;
    private final Cache<Version, DocumentMessage> prepared = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Version version, DocumentMessage message) -> message.body().length)
            .build();

    DocumentMessages(FeedDocuments feeds, PublicAddress home) {
        this.feeds = feeds;
        this.home = home;
    }

    /** @param since the version that the changes are counted from; -1 for the whole document */
    private record Version(int document, long number, long since) {}

    /** The whole document. */
    DocumentMessage whole(SubscribedDocument document) {
        URI topic = home.at(document.path());
        return prepared.get(
                new Version(document.id(), document.number(), -1),
                version -> message(document, feeds.polled(topic, document.number())));
    }

    /** The entries that were changed after a change number, and the tombstones (RFC 3229). */
    DocumentMessage changes(SubscribedDocument document, long since) {
        URI topic = home.at(document.path());
        return prepared.get(
                new Version(document.id(), document.number(), since),
                version -> message(document, feeds.polledChanges(topic, document.number(), since)));
    }

    /** While the store can't be read, an earlier document counts as current. It must not be acknowledged as this one. */
    private DocumentMessage message(SubscribedDocument document, Representation representation) {
        if (representation.seen() < document.number()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The document can't be read yet.");
        }
        String links = "<" + home.hub() + ">; rel=\"hub\", <" + canonical(document) + ">; rel=\"self\"";
        return new DocumentMessage(
                representation.bytes(),
                Map.of(HttpHeaders.CONTENT_TYPE, representation.format().contentType(), HttpHeaders.LINK, links),
                Math.max(document.number(), representation.seen()));
    }

    /** The address that the document names itself (WebSub §7); its topic may have got another one just now. */
    private URI canonical(SubscribedDocument document) {
        URI topic = home.at(document.path());
        try {
            return home.at(feeds.subscribable(topic).path());
        } catch (ProblemException e) {
            // The topic has no articles any more.
            return topic;
        }
    }
}
