package dateline.outbound;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HTTP clients that do what they are asked and nothing by themselves: no redirect, cookie, retry, or decompression. */
final class ClassicClients {
    /** Shorter than what servers usually wait, so that seldom a request meets a connection that is being closed. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(4);

    /** A connection goes to an address that was checked when it began, so it does not live for ever. */
    private static final TimeValue LIFE = TimeValue.ofMinutes(1);

    private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

    /** A connection has three buffers of this size. A body is written past them. */
    private static final int BUFFER = 2_048;

    private static final Http1Config HTTP = Http1Config.custom()
            .setBufferSize(BUFFER)
            .setMaxLineLength(8_192)
            .setMaxHeaderCount(100)
            .build();

    private ClassicClients() {}

    /** @param resolver gives the addresses that may be connected to */
    static HttpClientBuilder of(OutboundPolicy policy, DnsResolver resolver, SSLContext tls) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(policy, resolver, tls))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .evictExpiredConnections()
                .evictIdleConnections(IDLE);
    }

    private static PoolingHttpClientConnectionManager connections(
            OutboundPolicy policy, DnsResolver resolver, SSLContext tls) {
        Timeout connectTime = Timeout.of(policy.connectTime());
        return PoolingHttpClientConnectionManagerBuilder.create()
                // The only pool that closes an idle connection to one host when another host needs one, and that
                // forgets hosts without connections.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setMaxConnPerRoute(policy.connectionsPerHost())
                .setMaxConnTotal(policy.connections())
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connectTime).build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(connectTime).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTime)
                        .setTimeToLive(LIFE)
                        .setIdleTimeout(IDLE.toTimeout())
                        .setValidateAfterInactivity(CHECK_AFTER)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HTTP)
                        .responseParserFactory(new AnswerHeads(HTTP))
                        .build())
                .build();
    }
}
