package dateline.delivery.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * What clients may ask of the server.
 *
 * @param requestsPerMinute requests of one client in a minute, all of them at once if it likes; 0 for no limit
 * @param proxies addresses whose X-Forwarded-For is believed; without that field they are not limited
 * @param connections connections held at a time; the next ones are answered 503
 * @param requestsAtOnce requests in work at a time, those not counted that memory answers; the next ones are
 *     answered 503
 * @param keepAlive how long a connection may lie idle
 * @param headTime how long a client may take to send the head of a request
 * @param stallTime how long a client may leave a body half sent, or an answer half read
 */
@ConfigurationProperties("dateline.clients")
record ClientSettings(
        @Bindable(defaultValue = "3000") int requestsPerMinute,
        @Bindable(defaultValue = "127.0.0.1,::1") List<String> proxies,
        @Bindable(defaultValue = "20000") int connections,
        @Bindable(defaultValue = "256") int requestsAtOnce,
        @Bindable(defaultValue = "5m") Duration keepAlive,
        @Bindable(defaultValue = "10s") Duration headTime,
        @Bindable(defaultValue = "30s") Duration stallTime) {
    ClientSettings {
        proxies = List.copyOf(proxies);
    }
}
