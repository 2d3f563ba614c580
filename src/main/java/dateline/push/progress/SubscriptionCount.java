package dateline.push.progress;

import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.core.annotation.Introspected;

/**
 * How many subscriptions of one kind are in one state.
 *
 * @param number all of them
 * @param behind those that have not acknowledged the last change of their document
 */
@Introspected
public record SubscriptionCount(SubscriptionKind kind, SubscriptionState state, long number, long behind) {}
