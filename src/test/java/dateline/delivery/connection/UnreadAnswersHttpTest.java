package dateline.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that send requests and do not read the answers. They are not proxies here. */
@MicronautTest(transactional = false)
@Property(name = "dateline.clients.requests-per-minute", value = "0")
@Property(name = "dateline.clients.proxies", value = "192.0.2.1")
@Property(name = "dateline.clients.connections-per-client", value = "3")
class UnreadAnswersHttpTest {
    private static final String GET = "GET /feed.rss HTTP/1.1\r\nHost: x\r\n";
    private static final int MANY_BYTES = 40_000_000;

    @Inject
    EmbeddedServer server;

    @Inject
    WriteBacklog backlog;

    /** So no more answers wait for such a client than fill the connection. */
    @Test
    void nothingIsReadFromAClientThatDoesNotRead() throws IOException {
        byte[] requests = (GET + "\r\n").repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        try (SocketChannel client = SocketChannel.open();
                Selector selector = Selector.open()) {
            client.setOption(StandardSocketOptions.SO_RCVBUF, 2_048);
            client.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_WRITE);
            assertThat(sent(client, selector, requests)).isLessThan(MANY_BYTES);
            assertThat(backlog.bytes()).isLessThan(1_000_000);
            assertThat(get()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneClientCannotUseAllConnections() throws IOException {
        List<Socket> own = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket socket = new Socket(server.getHost(), server.getPort());
            own.add(socket);
            socket.getOutputStream().write((GET + "If-None-Match: *\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        assertThat(get()).startsWith("HTTP/1.1 503").contains("Retry-After: ");
        for (Socket socket : own) {
            socket.close();
        }
    }

    /** How many bytes the server reads until it stops reading, or closes the connection. */
    private static long sent(SocketChannel client, Selector selector, byte[] requests) {
        long sent = 0;
        try {
            while (sent < MANY_BYTES && selector.select(1_000) > 0) {
                selector.selectedKeys().clear();
                sent += client.write(ByteBuffer.wrap(requests));
            }
        } catch (IOException ended) {
            return sent;
        }
        return sent;
    }

    private String get() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((GET + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
