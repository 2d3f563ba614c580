package dateline.push.document;

import dateline.article.log.ChangeLog;
import dateline.delivery.FeedDocuments;
import dateline.delivery.SubscribableDocument;
import dateline.delivery.memory.Representation;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;

/** Finds the row of a document, and adds it at its first subscription. */
@Singleton
public final class DocumentRegistry {
    /** How many characters the path of a document may have. */
    private static final int LONGEST = 2_000;

    private final SubscribedDocuments documents;
    private final FeedDocuments feeds;
    private final ChangeLog log;
    private final PublicAddress home;
    private final InstantSource clock;

    DocumentRegistry(
            SubscribedDocuments documents,
            FeedDocuments feeds,
            ChangeLog log,
            PublicAddress home,
            InstantSource clock) {
        this.documents = documents;
        this.feeds = feeds;
        this.log = log;
        this.home = home;
        this.clock = clock;
    }

    /**
     * The path of the document at an address. An address that is redirected stands for the one that it leads to.
     *
     * @throws ProblemException 404 or 410 when there is no such document, 400 when its query has invalid values
     */
    public String path(URI topic) {
        String path = feeds.subscribable(topic).path();
        if (path.length() > LONGEST) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, "The address of a topic may have at most " + LONGEST + " characters.");
        }
        return path;
    }

    /**
     * The row of a document, which is added when it has none; an empty path stands for the change log.
     *
     * @throws ProblemException 404 or 410 when the document does not exist any more
     */
    public SubscribedDocument of(String path) {
        if (path.isEmpty()) {
            return documents.findById(SubscribedDocument.LOG).orElseThrow();
        }
        SubscribableDocument document = feeds.subscribable(home.at(path));
        return documents.findByPath(document.path()).orElseGet(() -> add(document));
    }

    /**
     * Has a document inspected if its topic has ended after it was looked up: what was subscribed meanwhile ends by the
     * inspection.
     */
    public void inspectIfEnded(SubscribedDocument document) {
        if (document.id() == SubscribedDocument.LOG) {
            return;
        }
        try {
            feeds.subscribable(home.at(document.path()));
        } catch (ProblemException e) {
            documents.postpone(document.id(), clock.instant());
        }
    }

    private SubscribedDocument add(SubscribableDocument document) {
        Representation current = feeds.polled(home.at(document.path()), log.last());
        documents.add(
                document.path(), document.feed().value(), DocumentDigest.of(current), current.seen(), clock.instant());
        return documents.findByPath(document.path()).orElseThrow();
    }
}
