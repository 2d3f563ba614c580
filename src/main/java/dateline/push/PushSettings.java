package dateline.push;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How subscribers are told of changes.
 *
 * @param window how long further changes of a document are gathered after a delivery; corrections and withdrawals do not
 *     wait
 * @param leastLease the shortest lease of a subscription
 * @param mostLease the longest lease of a subscription
 * @param lease the lease of a subscription whose subscriber names none
 * @param allowedCallbacks ranges of addresses, as CIDR, that callbacks may have although they are not public
 * @param perHost the number of subscriptions with callbacks at one host
 * @param perClient the number of subscriptions that one client may request
 * @param perTopic the number of subscriptions of one topic
 * @param connectionsPerHost the number of connections to one host of callbacks
 * @param timeout how long a callback may take to answer
 */
@ConfigurationProperties("dateline.push")
public record PushSettings(
        @Bindable(defaultValue = "1s") Duration window,
        @Bindable(defaultValue = "5m") Duration leastLease,
        @Bindable(defaultValue = "30d") Duration mostLease,
        @Bindable(defaultValue = "10d") Duration lease,
        @Bindable(defaultValue = "") List<String> allowedCallbacks,
        @Bindable(defaultValue = "10000") int perHost,
        @Bindable(defaultValue = "1000") int perClient,
        @Bindable(defaultValue = "1000000") int perTopic,
        @Bindable(defaultValue = "32") int connectionsPerHost,
        @Bindable(defaultValue = "10s") Duration timeout) {
    public PushSettings {
        allowedCallbacks =
                allowedCallbacks.stream().filter(range -> !range.isBlank()).toList();
        if (leastLease.compareTo(lease) > 0 || lease.compareTo(mostLease) > 0) {
            throw new IllegalArgumentException("dateline.push.lease: " + lease + " must not be less than least-lease, "
                    + leastLease + ", or more than most-lease, " + mostLease);
        }
    }
}
