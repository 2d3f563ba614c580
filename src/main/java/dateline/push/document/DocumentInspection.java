package dateline.push.document;

import dateline.delivery.FeedDocuments;
import dateline.delivery.SubscribableDocument;
import dateline.delivery.memory.Representation;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.push.PushSettings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds out which marked documents have really changed, by their digests: a change of a feed need not show in every
 * document of it. Only a document that differs is delivered.
 */
@Singleton
public class DocumentInspection {
    private static final int BATCH = 50;

    /** How long another node waits before it inspects a document that this node has claimed. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /** How soon a document is inspected again that is not yet as new as its feed, such as the result of a search. */
    private static final Duration RETRY = Duration.ofMillis(200);

    private static final int FIRST_SERVER_ERROR = 500;

    private final SubscribedDocuments documents;
    private final FeedDocuments feeds;
    private final PublicAddress home;
    private final PushSettings settings;
    private final InstantSource clock;
    private final EndedDocuments ended;

    DocumentInspection(
            SubscribedDocuments documents,
            FeedDocuments feeds,
            PublicAddress home,
            PushSettings settings,
            InstantSource clock,
            EndedDocuments ended) {
        this.documents = documents;
        this.feeds = feeds;
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.ended = ended;
    }

    /** Claims documents that are due. */
    @Transactional
    public List<SubscribedDocument> claim() {
        Instant now = clock.instant();
        List<SubscribedDocument> due = documents.due(now, BATCH);
        due.forEach(document -> documents.postpone(document.id(), now.plus(CLAIM)));
        return due;
    }

    /** Inspects a claimed document. */
    public void inspect(SubscribedDocument document) {
        URI address = home.at(document.path());
        try {
            Representation current = feeds.polled(address, document.pending());
            Instant now = clock.instant();
            if (current.seen() < document.pending()) {
                documents.postpone(document.id(), now.plus(RETRY));
                return;
            }
            String tag = DocumentDigest.of(current);
            boolean changed = !tag.equals(document.tag());
            // It may show changes after the one that it is inspected for: who has subscribed between them has not got
            // those.
            int stored = documents.inspected(
                    document.id(),
                    document.tag(),
                    tag,
                    changed ? Math.max(document.pending(), current.seen()) : document.number(),
                    document.pending(),
                    changed ? now.plus(settings.window()) : document.held(),
                    changed,
                    changed ? now.plus(settings.window()) : now);
            if (stored == 0) {
                // A change during this inspection has begun another one, which has ended first. What differs from the
                // document before both was told then.
                documents.postpone(document.id(), now);
                return;
            }
            follow(document, address);
        } catch (ProblemException e) {
            if (e.problem().status() >= FIRST_SERVER_ERROR) {
                documents.postpone(document.id(), clock.instant().plus(RETRY));
                return;
            }
            ended.end(document, e.problem().detail());
        }
    }

    /**
     * A document whose topic was renamed has another address from now on, and one of a partner with other terms has another
     * feed; its subscriptions stay.
     */
    private void follow(SubscribedDocument document, URI address) {
        try {
            SubscribableDocument now = feeds.subscribable(address);
            boolean renamed = !now.path().equals(document.path())
                    && documents.findByPath(now.path()).isEmpty();
            if (renamed
                    || (now.path().equals(document.path())
                            && !now.feed().value().equals(document.feed()))) {
                documents.move(document.id(), now.path(), now.feed().value());
            }
        } catch (ProblemException e) {
            // The topic has no articles any more; its document had the tombstones.
        }
    }
}
