package dateline.delivery.log;

import dateline.delivery.connection.ClientAddress;
import dateline.delivery.connection.ConnectionSettings;
import dateline.problem.RequestId;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, which the access log, the error log and problem documents name: that of a trusted proxy, if it
 * is well formed, otherwise a new one. What other clients send in X-Request-Id is replaced.
 */
@Singleton
public final class RequestIds {
    private final ClientAddress clients;
    private final boolean logged;

    RequestIds(ConnectionSettings settings, AccessLogSettings log) {
        this.clients = new ClientAddress(settings.proxies());
        this.logged = log.isOn();
    }

    /** The id of a request. With an access log it was given when the request arrived, otherwise it is given now. */
    public RequestId of(HttpRequest request, @Nullable SocketAddress peer) {
        return logged
                ? RequestId.of(request.headers().get(RequestId.FIELD)).orElseGet(() -> give(request, peer))
                : give(request, peer);
    }

    /** Gives a request its id, and sets the header field to it. */
    RequestId give(HttpRequest request, @Nullable SocketAddress peer) {
        List<String> sent = request.headers().getAll(RequestId.FIELD);
        boolean trusted =
                sent.size() == 1 && peer instanceof InetSocketAddress address && clients.isProxy(address.getAddress());
        RequestId id = trusted ? RequestId.of(sent.getFirst()).orElseGet(RequestId::made) : RequestId.made();
        request.headers().set(RequestId.FIELD, id.value());
        return id;
    }
}
