package dateline.push.request;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.PushSettings;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscriptions;
import dateline.push.verification.Verifications;
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
    private final RecentCounts counts;

    SubscriptionLimits(
            PushSettings settings,
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            Verifications verifications,
            RecentCounts counts) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.verifications = verifications;
        this.counts = counts;
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
        demand(
                counts.accept(
                        "host " + host, settings.perHost(), () -> subscriptions.countOfHost(host, settings.perHost())),
                settings.perHost(),
                "callbacks at " + host,
                requested,
                path);
        demand(
                counts.accept(
                        "client " + client,
                        settings.perClient(),
                        () -> subscriptions.countOfClient(client, settings.perClient())),
                settings.perClient(),
                "your address",
                requested,
                path);
        demand(
                counts.accept(
                        "topic " + path,
                        settings.perTopic(),
                        () -> subscriptions.countOfPath(path, settings.perTopic())),
                settings.perTopic(),
                "this topic",
                requested,
                path);
    }

    /** @throws ProblemException 429 when too many requests wait for their verification */
    void checkRequests(NewSubscription requested) {
        String client = requested.client();
        String host = requested.callback().host();
        if (!counts.accept("requests of " + client, UNVERIFIED, () -> verifications.countOfClient(client, UNVERIFIED))
                || !counts.accept(
                        "requests for " + host, UNVERIFIED, () -> verifications.countOfHost(host, UNVERIFIED))) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY, "Too many of your requests wait for their verification: try again later.");
        }
    }

    private void demand(boolean accepted, int limit, String owner, NewSubscription requested, String path) {
        if (!accepted && !isRenewal(requested, path)) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY,
                    "There are " + limit + " subscriptions of " + owner
                            + " already, which is the limit: end some of them first, or ask the operator of this server.");
        }
    }

    private boolean isRenewal(NewSubscription requested, String path) {
        return documents
                .findByPath(path)
                .flatMap(document -> subscriptions.findByDocumentAndKindAndCallback(
                        document.id(), requested.kind(), requested.callback().toString()))
                .isPresent();
    }
}
