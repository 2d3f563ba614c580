package dateline.ingest.source.pull;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of feeds, whose answers a test sets, and which remembers the requests. */
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, Map<String, String> headers, byte[] body) {}

    /** A request as it came. */
    public record Asked(String path, Headers headers, String body) {}

    /** The address of a path. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Sets the answer at a path. */
    public void set(String path, int status, Map<String, String> headers, String body) {
        set(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    void set(String path, int status, Map<String, String> headers, byte[] body) {
        replies.put(path, new Reply(status, headers, body));
    }

    /** All requests so far. */
    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The most requests that there were at the same time. */
    int mostAtOnce() {
        return most.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int now = active.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        try {
            send(exchange);
        } finally {
            active.decrementAndGet();
            exchange.close();
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(path, exchange.getRequestHeaders(), body));
        Reply reply = replies.getOrDefault(path, new Reply(404, Map.of(), new byte[0]));
        String tag = reply.headers().get("ETag");
        boolean isKnown = tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        int length = isKnown || reply.body().length == 0 ? -1 : reply.body().length;
        exchange.sendResponseHeaders(isKnown ? 304 : reply.status(), length);
        if (length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
