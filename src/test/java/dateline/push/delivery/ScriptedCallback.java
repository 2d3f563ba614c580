package dateline.push.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A callback that confirms its subscription, and does with each message whatever a test says. */
final class ScriptedCallback implements AutoCloseable {
    private static final int PATIENCE = 150;
    private static final long STEP_MILLIS = 200;

    private final HttpServer server;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final Runnable meanwhile;
    private volatile Script script = answering(204);

    ScriptedCallback() throws IOException {
        this(() -> {});
    }

    /**
     * A callback for a test whose clock stands still.
     *
     * @param meanwhile is done now and then while the test waits, since such a clock keeps tasks from being tried again
     */
    ScriptedCallback(Runnable meanwhile) throws IOException {
        this.meanwhile = meanwhile;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What is done with a message whose body was read. */
    @FunctionalInterface
    interface Script {
        void run(HttpExchange exchange) throws IOException;
    }

    static Script answering(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    void does(Script next) {
        script = next;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
    }

    /** The body of the next message; null when none comes. */
    @Nullable
    String message() {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                String message = messages.poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (message != null) {
                    return message;
                }
                meanwhile.run();
            }
            return null;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The messages that have arrived and were not taken. */
    int waiting() {
        return messages.size();
    }

    /** The paths and queries of all requests. */
    List<String> targets() {
        return targets;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            targets.add(exchange.getRequestMethod() + " " + target);
            if (exchange.getRequestMethod().equals("GET")) {
                byte[] challenge = new QueryStringDecoder(target)
                        .parameters()
                        .getOrDefault("hub.challenge", List.of(""))
                        .getFirst()
                        .getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, challenge.length == 0 ? -1 : challenge.length);
                exchange.getResponseBody().write(challenge);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Script now = script;
            messages.add(body);
            now.run(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
