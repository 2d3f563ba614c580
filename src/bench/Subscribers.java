import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Subscribes local callbacks to feeds of a server on loopback, publishes articles, and measures when the callbacks are told:
 * {@code java Subscribers.java PORT TOKEN SUBSCRIPTIONS TOPICS DEAD-PERCENT SLOW-PERCENT ROUNDS}. Dead callbacks reset the
 * connection, slow ones answer after 30 seconds. Each round publishes, corrects and withdraws an article of each topic.
 */
class Subscribers {
    private static final long SLOW_NANOS = 30_000_000_000L;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /** What a subscription or a delivery takes at most on a slow machine. */
    private static final long EACH_NANOS = 10_000_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** For each topic the time of the change that callbacks are being told of. */
    private final Map<String, Long> changed = new ConcurrentHashMap<>();

    /** For each callback whether it was told of that change. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    private volatile List<Long> times = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        new Subscribers().run(
                Integer.parseInt(args[0]),
                args[1],
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]),
                Integer.parseInt(args[5]),
                Integer.parseInt(args[6]));
        System.exit(0);
    }

    private void run(int port, String token, int count, int topics, int dead, int slow, int rounds) throws Exception {
        String home = "http://localhost:" + port;
        ServerSocket listener = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> accept(listener));
        for (int topic = 0; topic < topics; topic++) {
            api(home, token, "PUT", "/api/sections/push-" + topic, "{\"title\": \"Push " + topic + "\"}");
            for (int i = 0; i < 60; i++) {
                create(home, token, topic, "Earlier " + topic + " " + i);
            }
        }
        Semaphore free = new Semaphore(32);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            String kind = i % 100 < dead ? "dead" : i % 100 < dead + slow ? "slow" : "live";
            String callback =
                    "http://127.0.0.1:" + listener.getLocalPort() + "/" + kind + "/" + i % topics + "/" + i;
            String form = "hub.mode=subscribe&hub.secret=s" + i + "&hub.callback=" + callback + "&hub.topic="
                    + URLEncoder.encode(home + "/sections/push-" + i % topics + "/feed.rss", StandardCharsets.UTF_8);
            free.acquire();
            Thread.startVirtualThread(() -> {
                try {
                    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + "/hub"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form));
                    HttpResponse<String> answer = send(request);
                    while (answer.statusCode() == 503) {
                        LockSupport.parkNanos(1_000_000_000L);
                        answer = send(request);
                    }
                    if (answer.statusCode() != 202) {
                        throw new IllegalStateException(answer.body());
                    }
                } finally {
                    free.release();
                }
            });
        }
        await(() -> confirmed.get() >= count, count);
        System.out.printf("%d subscriptions of %d topics after %.1f s%n", count, topics, seconds(begun));
        LockSupport.parkNanos(3_000_000_000L);
        int live = count * (100 - dead - slow) / 100;
        List<Long> published = new ArrayList<>();
        List<Long> withdrawn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String[] articles = new String[topics];
            int number = round;
            measure(published, live, topics, topic -> articles[topic] =
                    create(home, token, topic, "Round " + number + " " + topic));
            measure(withdrawn, live, topics, topic -> api(
                    home, token, "POST", "/api/articles/" + articles[topic] + "/withdraw", "{\"text\": \"Wrong.\"}"));
        }
        print("published", published);
        print("withdrawn", withdrawn);
        System.out.printf("%d messages, %.1f MB%n", messages.get(), bytes.get() / 1e6);
    }

    private interface Act {
        void on(int topic) throws Exception;
    }

    /** Acts on all topics, one after the other, and waits until all live callbacks were told. */
    private void measure(List<Long> all, int live, int topics, Act act) throws Exception {
        LockSupport.parkNanos(2_000_000_000L);
        times = new ArrayList<>();
        told.clear();
        long begun = System.nanoTime();
        for (int topic = 0; topic < topics; topic++) {
            changed.remove(Integer.toString(topic));
            act.on(topic);
            // The change is committed when it is acknowledged.
            changed.put(Integer.toString(topic), System.nanoTime());
        }
        await(() -> told.size() >= live, live);
        System.out.printf(
                "%d told in %.2f s: %.0f a second%n", told.size(), seconds(begun), told.size() / seconds(begun));
        all.addAll(told.values());
    }

    private static void print(String act, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: told after p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                act, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void await(java.util.function.BooleanSupplier condition, int count) {
        long end = System.nanoTime() + PATIENCE_NANOS + count * EACH_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void accept(ServerSocket listener) {
        while (true) {
            try {
                Socket socket = listener.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Answers the requests of one connection. */
    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            while (true) {
                String request = line(in);
                int length = 0;
                for (String field = line(in); !field.isEmpty(); field = line(in)) {
                    if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                        length = Integer.parseInt(field.substring(15).strip());
                    }
                }
                String target = request.split(" ", 3)[1];
                if (request.startsWith("GET ")) {
                    String challenge = target.replaceAll(".*hub\\.challenge=([^&]*).*", "$1");
                    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + challenge.length() + "\r\n\r\n" + challenge)
                            .getBytes(StandardCharsets.US_ASCII));
                    confirmed.incrementAndGet();
                    continue;
                }
                in.skipNBytes(length);
                bytes.addAndGet(length);
                messages.incrementAndGet();
                String[] parts = target.split("/");
                if (parts[1].equals("dead")) {
                    socket.setSoLinger(true, 0);
                    return;
                }
                if (parts[1].equals("slow")) {
                    LockSupport.parkNanos(SLOW_NANOS);
                } else {
                    Long since = changed.get(parts[2]);
                    told.putIfAbsent(parts[3], since == null ? 0 : System.nanoTime() - since);
                }
                out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The server has closed the connection.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(128);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    private static String create(String home, String token, int topic, String title) {
        String body = "{\"title\": \"" + title + "\", \"section\": \"push-" + topic
                + "\", \"language\": \"en\", \"content\": \"<p>" + "A sentence of a report. ".repeat(3) + "</p>\"}";
        return api(home, token, "POST", "/api/articles", body).replaceAll("(?s).*urn:uuid:([0-9a-f-]{36}).*", "$1");
    }

    private static String api(String home, String token, String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
