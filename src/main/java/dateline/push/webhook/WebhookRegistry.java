package dateline.push.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.outbound.OutboundAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.delivery.PushWorker;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.Subscriptions;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMode;
import dateline.push.verification.VerificationWorker;
import dateline.push.verification.Verifications;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes, resumes and removes webhooks, with their subscriptions. */
@Singleton
public class WebhookRegistry {
    private final Webhooks webhooks;
    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final Verifications verifications;
    private final VerificationWorker verifier;
    private final PushWorker deliverer;
    private final InstantSource clock;

    WebhookRegistry(
            Webhooks webhooks,
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            Verifications verifications,
            VerificationWorker verifier,
            PushWorker deliverer,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.verifications = verifications;
        this.verifier = verifier;
        this.deliverer = deliverer;
        this.clock = clock;
    }

    /** All webhooks in the order of their names. */
    public List<WebhookState> all() {
        return webhooks.listOrderByName().stream().map(this::state).toList();
    }

    public Optional<WebhookState> find(String name) {
        return webhooks.findByName(name).map(this::state);
    }

    /**
     * Adds or changes a webhook. A new address gets a ping; the changes since those that the former one acknowledged are
     * told to it.
     *
     * @param before the stored webhook; null for a new one
     * @throws ProblemException 409 when another request has changed it, or another webhook has the address
     */
    public WebhookState save(@Nullable Webhook before, Webhook after) {
        saveRows(before, after);
        verifier.wake();
        return find(after.name()).orElseThrow();
    }

    @Transactional
    void saveRows(@Nullable Webhook before, Webhook after) {
        // One request changes webhooks at a time.
        documents.lockPosition();
        Webhook stored = webhooks.findByName(after.name()).orElse(null);
        if (stored == null
                ? before != null
                : before == null || !stored.changed().equals(before.changed())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Another request has just changed this webhook: read it, and send yours again.");
        }
        webhooks.findByAddress(after.address())
                .filter(other -> !other.name().equals(after.name()))
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The webhook \"" + other.name()
                                    + "\" has this address: change that one, or add a query to the address to tell them apart.");
                });
        if (stored == null) {
            ask(webhooks.save(after));
            return;
        }
        Subscription subscription = subscription(stored);
        boolean moved = !stored.address().equals(after.address());
        long number = subscription == null ? stored.number() : subscription.acknowledged();
        Webhook now = webhooks.update(after.beginningAfter(number));
        if (moved) {
            removeSubscription(stored);
        }
        if (moved || (subscription == null && !verifications.isWebhookWaiting(now.name()))) {
            ask(now);
        }
    }

    /**
     * Serves a webhook again, whatever its state is; one whose address has not acknowledged the ping gets another one.
     *
     * @param after the change number after which it is told; null to go on after what it has acknowledged
     */
    public WebhookState resume(Webhook webhook, @Nullable Long after) {
        resumeRows(webhook, after);
        verifier.wake();
        deliverer.wake();
        return find(webhook.name()).orElseThrow();
    }

    @Transactional
    void resumeRows(Webhook webhook, @Nullable Long after) {
        documents.lockPosition();
        Subscription subscription = subscription(webhook);
        if (subscription == null) {
            Webhook now = after == null ? webhook : webhooks.update(webhook.beginningAfter(after));
            verifications.deleteOfWebhook(webhook.name());
            ask(now);
            return;
        }
        if (after != null) {
            subscriptions.acknowledge(subscription.id(), after);
        }
        subscriptions.resume(subscription.id(), clock.instant());
        documents.markOutstanding(SubscribedDocument.LOG);
    }

    /** Removes a webhook and its subscription. Nothing more is sent to it. */
    @Transactional
    public void remove(Webhook webhook) {
        documents.lockPosition();
        webhooks.deleteByName(webhook.name());
        removeSubscription(webhook);
    }

    private void removeSubscription(Webhook webhook) {
        verifications.deleteOfWebhook(webhook.name());
        subscriptions.delete(SubscribedDocument.LOG, SubscriptionKind.WEBHOOK.name(), webhook.address());
    }

    private WebhookState state(Webhook webhook) {
        return new WebhookState(webhook, subscription(webhook), verifications.isWebhookWaiting(webhook.name()));
    }

    private @Nullable Subscription subscription(Webhook webhook) {
        return subscriptions
                .findByDocumentAndKindAndCallback(SubscribedDocument.LOG, SubscriptionKind.WEBHOOK, webhook.address())
                .orElse(null);
    }

    private void ask(Webhook webhook) {
        verifications.save(new Verification(
                UuidCreator.getTimeOrderedEpoch(),
                SubscriptionKind.WEBHOOK,
                VerificationMode.SUBSCRIBE,
                "",
                webhook.name(),
                webhook.address(),
                OutboundAddress.parse(webhook.address()).host(),
                "",
                null,
                false,
                0,
                webhook.number(),
                null,
                clock.instant()));
    }
}
