package dateline.delivery.connection;

import dateline.http.address.AddressRange;
import dateline.http.address.IpLiteral;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;

/** Tells from which client a request comes, also behind a proxy, so that the subscriptions of each can be limited. */
@Singleton
public final class RequestingClient {
    private static final int IPV6_NETWORK = 64;

    private final ClientAddress addresses;
    private final ForwardedFields forwarded;

    RequestingClient(ConnectionSettings settings) {
        this.addresses = new ClientAddress(settings.proxies());
        this.forwarded = new ForwardedFields(settings.forwarded());
    }

    /** The address of the client, as text. */
    public String of(HttpRequest<?> request) {
        NettyHttpRequest<?> netty = (NettyHttpRequest<?>) request;
        return addresses.origin(
                request.getRemoteAddress().getAddress(),
                forwarded.hops(netty.getNativeRequest().headers()));
    }

    /** What counts as one client, as text: an IPv4 address, or an IPv6 network of 64 bits, since one client has all of it. */
    public String limited(HttpRequest<?> request) {
        String address = of(request);
        return IpLiteral.of(address)
                .filter(Inet6Address.class::isInstance)
                .map(ipv6 -> AddressRange.around(ipv6, IPV6_NETWORK).toString())
                .orElse(address);
    }
}
