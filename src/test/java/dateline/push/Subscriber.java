package dateline.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A subscriber on loopback: it confirms what it is asked, and keeps what it is sent. */
public final class Subscriber implements AutoCloseable {
    private static final int PATIENCE = 100;
    private static final long STEP_MILLIS = 200;

    private final HttpServer server;
    private final BlockingQueue<Received> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Received> told = new LinkedBlockingQueue<>();

    /** The body of the answer to a request for confirmation. */
    private volatile Function<Received, String> confirmation = request -> request.parameter("hub.challenge");

    private volatile Runnable meanwhile = () -> {};

    private volatile Function<Received, Integer> status = request -> 204;

    public Subscriber() {
        this("127.0.0.1");
    }

    /** One that listens at an address on loopback. */
    public Subscriber(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request as it arrived. */
    public record Received(String method, String target, Map<String, List<String>> headers, String body) {
        public String parameter(String name) {
            return new QueryStringDecoder(target)
                    .parameters()
                    .getOrDefault(name, List.of(""))
                    .getFirst();
        }

        /** The values of a field in one line. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(field -> name.equalsIgnoreCase(field.getKey()))
                    .map(field -> String.join(", ", field.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The address of a callback. */
    public String callback(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path;
    }

    public void confirmsWith(Function<Received, String> body) {
        confirmation = body;
    }

    public void answers(Function<Received, Integer> answer) {
        status = answer;
    }

    /** Is done now and then while a test waits: a clock that stands still keeps tasks from being tried again. */
    public void whileWaiting(Runnable action) {
        meanwhile = action;
    }

    /** The next request for confirmation; null when none comes. */
    public @Nullable Received asked() {
        return next(asked);
    }

    /** The next message; null when none comes. */
    public @Nullable Received told() {
        return next(told);
    }

    /** The messages that have arrived and were not taken. */
    public int waiting() {
        return told.size();
    }

    private @Nullable Received next(BlockingQueue<Received> queue) {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                Received received = queue.poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (received != null) {
                    return received;
                }
                meanwhile.run();
            }
            return null;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received received = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (received.method().equals("GET")) {
            byte[] body = confirmation.apply(received).getBytes(StandardCharsets.UTF_8);
            asked.add(received);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } else {
            int answer = status.apply(received);
            told.add(received);
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
