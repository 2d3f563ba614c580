package dateline.delivery.connection;

import dateline.http.address.AddressRange;
import dateline.http.address.IpLiteral;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from which client a request comes, also behind a proxy, so that the requests and the subscriptions of each can be limited. */
@Singleton
public final class RequestingClient {
    private static final int IPV6_NETWORK = 64;

    private final ClientAddress addresses;
    private final ForwardedFields forwarded;

    RequestingClient(ConnectionSettings settings) {
        this.addresses = new ClientAddress(settings.proxies());
        this.forwarded = new ForwardedFields(settings.forwarded());
    }

    /**
     * The clients that a request may come from. When the fields of a proxy name different clients, the client has written one
     * of them itself, and it is not clear which one.
     *
     * @return none when a proxy names no client
     */
    public List<String> names(@Nullable SocketAddress peer, HttpHeaders headers) {
        if (!(peer instanceof InetSocketAddress address)) {
            return List.of();
        }
        if (!addresses.isProxy(address.getAddress())) {
            return addresses.ofPeer(address).map(List::of).orElse(List.of());
        }
        List<List<String>> fields = forwarded.hops(headers);
        return fields.isEmpty()
                ? List.of()
                : fields.stream()
                        .flatMap(hops -> addresses.clientBehindProxy(address.getAddress(), hops).stream())
                        .distinct()
                        .toList();
    }

    /** The first of these clients; empty when there is none. */
    public static String first(List<String> names) {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /** The first of the clients that a request may come from. */
    public String first(HttpRequest<?> request) {
        NettyHttpRequest<?> netty = (NettyHttpRequest<?>) request;
        return first(names(request.getRemoteAddress(), netty.getNativeRequest().headers()));
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
