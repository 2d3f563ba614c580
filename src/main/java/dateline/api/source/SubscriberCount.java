package dateline.api.source;

import dateline.ingest.source.pull.Readership;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;

/** Counts the subscriptions of this server's own feeds. */
@Singleton
final class SubscriberCount implements Readership {
    private final Subscriptions subscriptions;

    SubscriberCount(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public long subscribers() {
        return Math.max(1, subscriptions.countAll());
    }
}
