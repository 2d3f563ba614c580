import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads for a server on loopback: {@code java Load.java PORT TOKEN publish SECONDS | idle COUNT | slow COUNT | warm COUNT}.
 * Each prints one line and ends by itself.
 */
class Load {
    private final int port;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Load(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(Integer.parseInt(args[0]), args[1]);
        int number = Integer.parseInt(args[3]);
        switch (args[2]) {
            case "publish" -> load.publish(number);
            case "idle" -> load.idle(number);
            case "slow" -> load.slow(number);
            case "warm" -> load.warm(number);
            default -> throw new IllegalArgumentException(args[2]);
        }
    }

    /** Publishes fifty articles a second in twenty sections. Each must be in its feed at the first request after the answer. */
    void publish(int seconds) throws Exception {
        String content = "<p>" + "A sentence of a report. ".repeat(25) + "</p>";
        List<Future<Long>> looks = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < seconds * 50; i++) {
                long due = start + i * 20_000_000L;
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                String section = "s" + i % 20;
                String key = "load-" + start + "-" + i;
                String article = "{\"externalId\": \"%s\", \"title\": \"%s\", \"section\": \"%s\", \"language\": \"en\", \"published\": \"%s\", \"content\": \"%s\"}\n"
                        .formatted(key, key, section, java.time.Instant.now(), content);
                looks.add(clients.submit(() -> look(section, key, article)));
            }
        }
        long[] times = new long[looks.size()];
        int stale = 0;
        for (int i = 0; i < times.length; i++) {
            long time = looks.get(i).get();
            stale += time < 0 ? 1 : 0;
            times[i] = Math.abs(time);
        }
        Arrays.sort(times);
        System.out.printf(
                "published %d at 50/s: seen in its feed after the answer p50 %.1f ms, p99 %.1f ms, most %.1f ms; stale at the first look: %d%n",
                times.length, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, times[times.length - 1] / 1e6, stale);
    }

    /** The nanoseconds from the answer until the feed has the article; negative when the first request did not find it. */
    private long look(String section, String key, String article) throws Exception {
        String tag = get("/sections/" + section + "/feed.rss", "").headers().firstValue("ETag").orElse("");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/api/articles/import"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(article))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"created\":1")) {
            throw new IllegalStateException(answer.body());
        }
        long answered = System.nanoTime();
        for (int looks = 0; looks < 100; looks++) {
            HttpResponse<String> feed = get("/sections/" + section + "/feed.rss", tag);
            if (feed.statusCode() == 200 && feed.body().contains(key)) {
                long time = System.nanoTime() - answered;
                return looks == 0 ? time : -time;
            }
        }
        throw new IllegalStateException(key + " is not in its feed");
    }

    /** Opens connections that send one request, stay idle, and send another at the end. */
    void idle(int count) throws Exception {
        List<SocketChannel> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            request(channel, "If-None-Match: *\r\n");
            read(channel);
            held.add(channel);
        }
        System.out.printf("idle connections held: %d, ", count);
        Thread.sleep(10_000);
        int answered = 0;
        for (SocketChannel channel : held) {
            request(channel, "If-None-Match: *\r\n");
            answered += read(channel) > 0 ? 1 : 0;
        }
        System.out.printf("answered after ten seconds: %d%n", answered);
        Thread.sleep(2_000);
    }

    /** Opens connections that read a few bytes per second, and measures another client at the same time. */
    void slow(int count) throws Exception {
        List<SocketChannel> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4_096);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            request(channel, "");
            request(channel, "");
            readers.add(channel);
        }
        List<Long> times = new ArrayList<>();
        ByteBuffer few = ByteBuffer.allocate(8);
        for (int second = 0; second < 10; second++) {
            for (SocketChannel reader : readers) {
                few.clear();
                reader.read(few);
            }
            for (int i = 0; i < 50; i++) {
                long start = System.nanoTime();
                get("/feed.rss", "");
                times.add(System.nanoTime() - start);
            }
            Thread.sleep(500);
        }
        times.sort(null);
        System.out.printf(
                "slow readers: %d; another client meanwhile p50 %.1f ms, p99 %.1f ms%n",
                count, times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
    }

    /** Requests feeds of sections in both formats. */
    void warm(int count) throws Exception {
        long bytes = 0;
        long start = System.nanoTime();
        for (int i = 0; i < count / 2; i++) {
            for (String format : List.of("rss", "atom")) {
                bytes += get("/sections/s" + i + "/feed." + format, "").body().length();
            }
        }
        System.out.printf(
                "feeds asked for: %d, %d MB of documents, %.1f ms each%n",
                count, bytes >> 20, (System.nanoTime() - start) / 1e6 / count);
    }

    private void request(SocketChannel channel, String fields) throws IOException {
        channel.write(ByteBuffer.wrap(("GET /feed.rss HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    private static int read(SocketChannel channel) throws IOException {
        return channel.read(ByteBuffer.allocate(4_096));
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
