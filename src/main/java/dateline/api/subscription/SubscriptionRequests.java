package dateline.api.subscription;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.control.SubscriptionControl;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionDays;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be requested for subscriptions, with the same faults for the publishing API and for the desk. */
@Singleton
public final class SubscriptionRequests {
    /** An id below every other. */
    public static final UUID FIRST = new UUID(0, 0);

    private static final String ENDED = "The operator of this server has ended the subscription.";

    private final Subscriptions subscriptions;
    private final SubscriptionDays days;
    private final SubscriptionControl control;

    SubscriptionRequests(Subscriptions subscriptions, SubscriptionDays days, SubscriptionControl control) {
        this.subscriptions = subscriptions;
        this.days = days;
        this.control = control;
    }

    /**
     * Which subscriptions are listed. A part that is null does not restrict them.
     *
     * @param topic the address of the feed as the subscriber has named it; the name of a webhook
     * @param callback the subscriber's address
     * @param host the host in it, in lower case
     */
    public record Choice(
            @Nullable SubscriptionKind kind,
            @Nullable SubscriptionState state,
            @Nullable String topic,
            @Nullable String callback,
            @Nullable String host) {}

    /**
     * A page of subscriptions without their days, the oldest first.
     *
     * @param next the id at which it ends; null when it is the last one
     */
    public record Page(
            List<SubscriptionJson> subscriptions, @Nullable String next) {}

    /** The confirmed subscriptions after an id. */
    public Page page(Choice choice, UUID after, int most) {
        List<Subscription> found = subscriptions.page(
                after,
                stored(choice.kind()),
                stored(choice.state()),
                choice.topic(),
                choice.callback(),
                choice.host(),
                most + 1);
        boolean more = found.size() > most;
        List<Subscription> shown = more ? found.subList(0, most) : found;
        return new Page(
                shown.stream().map(one -> SubscriptionJson.of(one, null)).toList(),
                more ? shown.getLast().id().toString() : null);
    }

    /**
     * A subscription with its last 30 days.
     *
     * @throws ProblemException 404 when there is none
     */
    public SubscriptionJson read(String id) {
        return json(find(id));
    }

    /** Delivers nothing until it is resumed; the lease goes on. */
    public SubscriptionJson pause(String id) {
        control.pause(find(id));
        return read(id);
    }

    /** Delivers at once what the subscriber has not acknowledged. */
    public SubscriptionJson resume(String id) {
        control.resume(find(id));
        return read(id);
    }

    /** Sends the current document, or a ping, and waits for the answer. */
    public TestJson test(String id) {
        return TestJson.of(control.test(find(id)));
    }

    /** Ends a subscription, unless it is that of a webhook. */
    public void end(String id) {
        Subscription subscription = find(id);
        if (subscription.kind() == SubscriptionKind.WEBHOOK) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "This is the subscription of a webhook: delete /api/webhooks/" + subscription.topic()
                            + ", or pause the subscription.");
        }
        control.end(subscription, ENDED);
    }

    private SubscriptionJson json(Subscription subscription) {
        return SubscriptionJson.of(subscription, days.of(subscription.id()));
    }

    private Subscription find(String id) {
        return id(id).flatMap(subscriptions::findById)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no subscription " + id + ": list them at /api/subscriptions."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The form of a constant in the store. */
    private static @Nullable String stored(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
