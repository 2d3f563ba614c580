package dateline.push.verification;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.PushSettings;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;

/** Limits the subscriptions of a host of callbacks, of a client and of a topic, so that nobody uses all of them. */
@Singleton
final class SubscriptionLimits {
    /** How many requests of a client, or for callbacks at one host, may wait for their verification. */
    private static final int UNVERIFIED = 1_000;

    private final PushSettings settings;
    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final Verifications verifications;

    SubscriptionLimits(
            PushSettings settings,
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            Verifications verifications) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.verifications = verifications;
    }

    /**
     * Checks a request for a subscription. One that is renewed counts already.
     *
     * @param path of its document
     *
     * @throws ProblemException 429 with the limit
     */
    void check(NewSubscription requested, String path) {
        checkRequests(requested);
        String host = requested.callback().host();
        String client = requested.client();
        SubscribedDocument document = documents.findByPath(path).orElse(null);
        if (document != null
                && subscriptions
                        .findByDocumentAndKindAndCallback(
                                document.id(),
                                requested.kind(),
                                requested.callback().toString())
                        .isPresent()) {
            return;
        }
        demand(subscriptions.countOfHost(host, settings.perHost()), settings.perHost(), "callbacks at " + host);
        demand(subscriptions.countOfClient(client, settings.perClient()), settings.perClient(), "your address");
        if (document != null) {
            demand(
                    subscriptions.countOfDocument(document.id(), settings.perTopic()),
                    settings.perTopic(),
                    "this topic");
        }
    }

    /** @throws ProblemException 429 when too many requests wait for their verification */
    void checkRequests(NewSubscription requested) {
        if (verifications.countOfClient(requested.client(), UNVERIFIED) >= UNVERIFIED
                || verifications.countOfHost(requested.callback().host(), UNVERIFIED) >= UNVERIFIED) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY, "Too many of your requests wait for their verification: try again later.");
        }
    }

    private static void demand(int count, int limit, String owner) {
        if (count >= limit) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY,
                    "There are " + limit + " subscriptions of " + owner
                            + " already, which is the limit: end some of them first, or ask the operator of this server.");
        }
    }
}
