package dateline.delivery.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;
import java.util.List;

/**
 * The limits for clients of the server.
 *
 * @param requestsPerMinute requests of one client in a minute, which it may send all at once; 0 for no limit
 * @param wrongTokensPerMinute wrong tokens of partners that a client may send in a minute; 0 for any number
 * @param proxies addresses and networks of proxies, which name the client that they forward for; requests without a client's name
 *     are not limited
 * @param forwarded the fields in which these proxies name the client: X-Forwarded-For, Forwarded (RFC 7239), or both
 * @param connections open connections at a time; further ones are answered 503
 * @param connectionsPerClient open connections of one client at a time; those of proxies are not limited
 * @param requestsAtOnce requests in work at a time, without those that are answered from memory; further ones are
 *     answered 503
 * @param unsent bytes of answers that all clients together have not read; a document that several answers share is
 *     counted once. Beyond it the connection that has read nothing for the longest time is closed
 * @param unsentPerClient the same for one client
 * @param keepAlive how long a connection may be idle
 * @param headTime how long a client may take to send the head of a request
 * @param stallTime how long a client may stop in the middle of a body, or not read an answer
 */
@ConfigurationProperties("dateline.clients")
public record ConnectionSettings(
        @Bindable(defaultValue = "3000") int requestsPerMinute,
        @Bindable(defaultValue = "20") int wrongTokensPerMinute,
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
