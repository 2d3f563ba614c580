package dateline.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does with each request whatever a test says, also what no server should. */
final class RawServer implements AutoCloseable {
    /** What a test does with a request that has arrived. */
    @FunctionalInterface
    interface Script {
        void run(Socket connection, String request) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    /** @param socket from which connections are taken, perhaps with TLS */
    RawServer(ServerSocket socket, Script script) {
        this.socket = socket;
        Thread.ofVirtual().start(() -> take(script));
    }

    /** A server that sends the same bytes as each answer, and keeps the connection. */
    static RawServer answering(String answer) throws IOException {
        return new RawServer((connection, request) -> send(connection, answer));
    }

    static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The heads and bodies of the requests until now. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were taken until now. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Script script) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection, script));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection, Script script) {
        try {
            while (!connection.isClosed()) {
                String request = read(connection.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                script.run(connection, request);
            }
        } catch (IOException | InterruptedException e) {
            // The other side gave up, as most of these tests want.
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            head = bytes.size() < 4 ? "" : bytes.toString(StandardCharsets.ISO_8859_1);
        }
        String length = head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .findFirst()
                .map(line -> line.substring(15).strip())
                .orElse("0");
        return head + new String(input.readNBytes(Integer.parseInt(length)), StandardCharsets.ISO_8859_1);
    }
}
