package dateline.outbound;

import dateline.outbound.guard.NameLookup;
import dateline.outbound.guard.NameLookups;
import dateline.outbound.proxy.OutboundProxies;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Opens a client for each purpose, and closes them all. */
@Singleton
public final class OutboundClients implements AutoCloseable {
    private final NameLookups lookups;
    private final OutboundProxies proxies;
    private final Supplier<SSLContext> tls;
    private final String userAgent;
    private final ScheduledThreadPoolExecutor alarms;
    private final List<OutboundClient> opened = new CopyOnWriteArrayList<>();

    @Inject
    OutboundClients(@Value("${dateline.public-url}") String publicUrl) {
        this(NameLookup.system(), new OutboundProxies(System.getenv()), OutboundClients::systemTls, publicUrl);
    }

    OutboundClients(NameLookup lookup, OutboundProxies proxies, Supplier<SSLContext> tls, String publicUrl) {
        this.lookups = new NameLookups(lookup);
        this.proxies = proxies;
        this.tls = tls;
        this.userAgent = "Dateline/" + version() + " (+" + publicUrl + ")";
        this.alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("outbound-deadlines").factory());
        alarms.setRemoveOnCancelPolicy(true);
    }

    /**
     * A client for one purpose. It has its own connections: what is allowed for one purpose never serves another.
     *
     * @param policy what the client may connect to
     */
    public OutboundClient open(OutboundPolicy policy) {
        OutboundClient client =
                new OutboundClient(policy, new OutboundClient.Shared(lookups, proxies, tls, userAgent, alarms));
        opened.add(client);
        return client;
    }

    @Override
    @PreDestroy
    public void close() {
        opened.forEach(OutboundClient::close);
        alarms.shutdownNow();
        lookups.close();
    }

    private static SSLContext systemTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no certificates to trust: correct javax.net.ssl.trustStore", e);
        }
    }

    private static String version() {
        try (InputStream file = OutboundClients.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties is not packaged"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
