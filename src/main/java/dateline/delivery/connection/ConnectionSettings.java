package dateline.delivery.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;
import java.util.List;

/**
 * What clients may ask of the server.
 *
 * @param requestsPerMinute requests of one client in a minute, all of them at once if it likes; 0 for no limit
 * @param proxies addresses whose word about the client is believed; what they forward for nobody is not limited
 * @param forwarded the fields in which these proxies name the client: X-Forwarded-For, Forwarded (RFC 7239), or both
 * @param connections connections held at a time; the next ones are answered 503
 * @param connectionsPerClient connections that one client holds at a time, proxies apart
 * @param requestsAtOnce requests in work at a time, those not counted that memory answers; the next ones are
 *     answered 503
 * @param unsent bytes of answers that clients have not taken, of all clients; a document that answers share is not
 *     counted again for each. Beyond it the connection that has taken nothing for longest is closed
 * @param unsentPerClient the same of one client
 * @param keepAlive how long a connection may lie idle
 * @param headTime how long a client may take to send the head of a request
 * @param stallTime how long a client may leave a body half sent, or an answer unread
 */
@ConfigurationProperties("dateline.clients")
public record ConnectionSettings(
        @Bindable(defaultValue = "3000") int requestsPerMinute,
        @Bindable(defaultValue = "127.0.0.1,::1") List<String> proxies,

        @Bindable(defaultValue = "X-Forwarded-For,Forwarded")
        List<String> forwarded,

        @Bindable(defaultValue = "20000") int connections,
        @Bindable(defaultValue = "256") int connectionsPerClient,
        @Bindable(defaultValue = "256") int requestsAtOnce,
        @ReadableBytes @Bindable(defaultValue = "64MB") long unsent,
        @ReadableBytes @Bindable(defaultValue = "16MB") long unsentPerClient,
        @Bindable(defaultValue = "5m") Duration keepAlive,
        @Bindable(defaultValue = "10s") Duration headTime,
        @Bindable(defaultValue = "30s") Duration stallTime) {
    public ConnectionSettings {
        proxies = List.copyOf(proxies);
        forwarded = List.copyOf(forwarded);
    }
}
