package dateline.push.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.log.ChangeLog;
import dateline.problem.StoreFailure;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionDays;
import dateline.push.subscription.Subscriptions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes subscriptions whose leases have ended, documents without subscriptions, and old counts. Asks the subscribers of
 * suspended subscriptions every hour whether they still want them.
 */
@Singleton
public class SubscriptionCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionCleaning.class);
    private static final int BATCH = 500;
    private static final int KEPT_DAYS = 30;
    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    private final Subscriptions subscriptions;
    private final SubscriptionDays days;
    private final SubscribedDocuments documents;
    private final Verifications verifications;
    private final VerificationWorker worker;
    private final ChangeLog log;
    private final InstantSource clock;

    SubscriptionCleaning(
            Subscriptions subscriptions,
            SubscriptionDays days,
            SubscribedDocuments documents,
            Verifications verifications,
            VerificationWorker worker,
            ChangeLog log,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.days = days;
        this.documents = documents;
        this.verifications = verifications;
        this.worker = worker;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void run() {
        try {
            clean();
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("Ended subscriptions can't be deleted; trying again", e);
            }
        }
    }

    /** Does everything that is due. */
    public void clean() {
        Instant now = clock.instant();
        for (List<UUID> ended = subscriptions.ended(now, BATCH);
                !ended.isEmpty();
                ended = subscriptions.ended(now, BATCH)) {
            subscriptions.deleteAll(ended);
        }
        documents.unused(BATCH).forEach(documents::deleteUnused);
        days.deleteBefore(now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(KEPT_DAYS));
        if (askSuspended(now) > 0) {
            worker.wake();
        }
    }

    @Transactional
    int askSuspended(Instant now) {
        List<Subscription> suspended = subscriptions.suspended(now, BATCH);
        for (Subscription one : suspended) {
            SubscribedDocument document = documents.findById(one.document()).orElseThrow();
            verifications.save(new Verification(
                    UuidCreator.getTimeOrderedEpoch(),
                    one.kind(),
                    VerificationMode.SUBSCRIBE,
                    document.path(),
                    one.topic(),
                    one.callback(),
                    one.host(),
                    one.client(),
                    one.secret(),
                    one.delta(),
                    one.ends() == null ? 0 : Duration.between(now, one.ends()).toSeconds(),
                    log.last(),
                    null,
                    now));
        }
        if (!suspended.isEmpty()) {
            subscriptions.claim(suspended.stream().map(Subscription::id).toList(), now.plus(ASK_AGAIN));
        }
        return suspended.size();
    }
}
