package dateline.delivery;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.util.List;

/**
 * How feeds are delivered.
 *
 * @param memory bytes of rendered feeds that are held ready; what falls out is rendered again
 * @param requestsPerMinute requests of one client in a minute, all of them at once if it likes; 0 for no limit
 * @param proxies addresses whose X-Forwarded-For is believed; without that field they are not limited
 */
@ConfigurationProperties("dateline.delivery")
record DeliverySettings(
        @ReadableBytes @Bindable(defaultValue = "64MB") long memory,
        @Bindable(defaultValue = "3000") int requestsPerMinute,
        @Bindable(defaultValue = "127.0.0.1,::1") List<String> proxies) {
    DeliverySettings {
        proxies = List.copyOf(proxies);
    }
}
