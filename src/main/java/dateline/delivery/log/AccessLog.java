package dateline.delivery.log;

import dateline.delivery.connection.ClientAddress;
import dateline.delivery.connection.ConnectionSettings;
import dateline.delivery.connection.ForwardedFields;
import dateline.http.JsonBytes;
import dateline.problem.RequestId;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of answered requests. Without the setting no handler is added to any connection, so that it costs nothing. */
@Singleton
public final class AccessLog {
    /** The logger of its lines. */
    public static final String LOGGER = "dateline.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final AccessLogSettings settings;
    private final ClientAddress clients;
    private final ForwardedFields forwarded;
    private final RequestIds ids;
    private final InstantSource clock;
    private final JsonBytes json;

    AccessLog(
            AccessLogSettings settings,
            ConnectionSettings connections,
            RequestIds ids,
            InstantSource clock,
            JsonBytes json) {
        this.settings = settings;
        this.clients = new ClientAddress(connections.proxies());
        this.forwarded = new ForwardedFields(connections.forwarded());
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Adds the handler that logs before a named one of a connection or stream, if there is an access log. */
    public void watch(ChannelPipeline pipeline, String before) {
        if (settings.isOn()) {
            pipeline.addBefore(before, "access-log", new AccessLogHandler(this));
        }
    }

    /** Logs an answer to a connection whose request was not read. */
    public void unread(Channel channel, int status) {
        if (settings.isOn()) {
            write(new AccessRecord(
                    clock.instant().toString(),
                    client(channel.remoteAddress(), null),
                    RequestId.made().value(),
                    "-",
                    "-",
                    "-",
                    status,
                    0,
                    0,
                    null,
                    null));
        }
    }

    RequestIds ids() {
        return ids;
    }

    InstantSource clock() {
        return clock;
    }

    /** The address of a client, also behind a trusted proxy. */
    String client(@Nullable SocketAddress peer, @Nullable HttpRequest request) {
        return peer instanceof InetSocketAddress address
                ? clients.origin(address.getAddress(), request == null ? List.of() : forwarded.hops(request.headers()))
                : "-";
    }

    void write(AccessRecord record) {
        LOG.info(settings.isJson() ? new String(json.of(record), StandardCharsets.UTF_8) : CombinedLine.of(record));
    }
}
