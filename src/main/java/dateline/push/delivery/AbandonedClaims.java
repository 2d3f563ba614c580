package dateline.push.delivery;

import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscriptions;
import dateline.push.verification.Verifications;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The claims of a server that was killed. Only one server can open an embedded store, so at its start nobody holds a claim
 * any more. With PostgreSQL another node may hold it, and it ends by itself.
 */
@Singleton
final class AbandonedClaims {
    private final boolean isEmbedded;
    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final Verifications verifications;
    private final InstantSource clock;

    AbandonedClaims(
            @Value("${dateline.store}") String store,
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            Verifications verifications,
            InstantSource clock) {
        this.isEmbedded = store.startsWith("jdbc:h2:");
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Ends them, before this server claims anything. */
    void end() {
        if (isEmbedded) {
            Instant now = clock.instant();
            subscriptions.endClaims(now);
            documents.endClaims(now);
            verifications.endClaims(now);
        }
    }
}
