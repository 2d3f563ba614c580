package dateline.push.subscription;

import dateline.delivery.connection.ClientAddress;
import dateline.delivery.connection.ConnectionSettings;
import dateline.delivery.connection.ForwardedFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;

/** Tells from which client a request comes, also behind a proxy, so that the subscriptions of each can be limited. */
@Singleton
public final class RequestingClient {
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
}
