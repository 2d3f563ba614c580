package dateline.outbound.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client the addresses that it may connect to. The client asks for every host that it connects to, also for
 * numeric ones, and connects to these very addresses: there is no second look-up.
 */
public final class GuardedResolver implements DnsResolver {
    private final NameLookups lookups;
    private final AddressGuard guard;
    private final Duration patience;

    public GuardedResolver(NameLookups lookups, AddressGuard guard, Duration patience) {
        this.lookups = lookups;
        this.guard = guard;
        this.patience = patience;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return guard.permitted(host, lookups.addresses(host, RequestDeadline.atMost(patience)))
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
