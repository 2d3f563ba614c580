import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds for {@code sources.sh}. Arguments: port of the server, its token, the number of sources, a file that the script makes
 * when it has stopped the server, and the id of the process that it starts then is in that file; how many rounds of looks
 * follow; and how many entries a feed has.
 *
 * <p>A look costs what the server uses while it looks, without what it uses in the same time when it has nothing to do. To
 * measure that, all feeds answer at last that they are busy for an hour (503 with Retry-After): then no look is due.
 */
final class Sources {
    private static final int FRESH = 50;
    private static final int IDLE_SECONDS = 60;
    private static final int SETTLING_SECONDS = 10;

    private final int entries;
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private volatile int fresh;
    private volatile long sent;
    private volatile boolean isBusy;

    private Sources(int entries) {
        this.entries = entries;
    }

    public static void main(String... arguments) throws Exception {
        new Sources(Integer.parseInt(arguments[5]))
                .run(Integer.parseInt(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]),
                        Integer.parseInt(arguments[4]));
        System.exit(0);
    }

    /**
     * What was used in a stretch.
     *
     * @param looks how many there were
     */
    private record Stretch(String name, int looks, double seconds, double processorMillis) {
        void print(double idle) {
            double gross = processorMillis / looks;
            System.out.printf(
                    "%s: %d looks in %.1f s, processor time for a 304: %.2f ms gross, %.2f ms net%n",
                    name, looks, seconds, gross, gross - idle * seconds / looks);
        }
    }

    private void run(int port, String token, int count, Path restarted, int rounds) throws Exception {
        // Otherwise each answer waits for an acknowledgement of the client, about 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer feeds = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        feeds.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        feeds.createContext("/", this::answer);
        feeds.start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < count; i++) {
            String body = "{\"address\": \"http://127.0.0.1:" + feeds.getAddress().getPort() + "/" + i
                    + "\", \"section\": \"world\", \"leastInterval\": \"PT1M\", \"mostInterval\": \"PT1M\"}";
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sources/s" + i))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException(response.body());
            }
        }
        while (whole.get() < count) {
            Thread.sleep(100);
        }
        System.out.printf(
                "%d sources, new, %d entries each: %.1f s%n", count, entries, (last.get() - first.get()) / 1e9);
        System.out.println("ready");
        while (!Files.exists(restarted)) {
            Thread.sleep(100);
        }
        known.set(0);
        Path process = Path.of("/proc", Files.readString(restarted).strip(), "stat");
        List<Stretch> stretches = new ArrayList<>();
        // What the start has used is not counted.
        while (known.get() == 0) {
            Thread.sleep(5);
        }
        stretches.add(looks("cold, all due at one moment", process, count));
        for (int round = 2; round <= rounds; round++) {
            stretches.add(looks("round " + round + ", a minute", process, round * count));
        }
        double idle = idle(process, count);
        System.out.printf("idle after %d looks, none due: %.2f ms of processor time in a second%n", rounds * count, idle);
        stretches.forEach(stretch -> stretch.print(idle));
        arrivals(client, port, token);
    }

    /** From the end of an answer with a new entry until the entry is in the feed of the server, which is polled. */
    private void arrivals(HttpClient client, int port, String token) throws Exception {
        HttpRequest look = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sources/s0/look"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpRequest poll = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/feed.atom")).build();
        long[] times = new long[FRESH];
        for (int i = 1; i <= FRESH; i++) {
            sent = 0;
            fresh = i;
            var looked = client.sendAsync(look, HttpResponse.BodyHandlers.discarding());
            String title = "Fresh entry " + i + "<";
            long end = System.nanoTime() + 60_000_000_000L;
            while (sent == 0 || !client.send(poll, HttpResponse.BodyHandlers.ofString()).body().contains(title)) {
                Thread.sleep(5);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the new entry has not come");
                }
            }
            times[i - 1] = System.nanoTime() - sent;
            looked.join();
        }
        Arrays.sort(times);
        System.out.printf(
                "a new entry is in the feed after: %.0f ms (p50), %.0f ms (max of %d)%n",
                times[FRESH / 2] / 1e6, times[FRESH - 1] / 1e6, FRESH);
    }

    /** So many looks that find nothing new. */
    private Stretch looks(String name, Path process, int end) throws Exception {
        int from = known.get();
        long before = ticks(process);
        long begin = System.nanoTime();
        while (known.get() < end) {
            Thread.sleep(5);
        }
        // What came of the last looks is stored.
        Thread.sleep(100);
        return new Stretch(
                name,
                known.get() - from,
                (System.nanoTime() - begin) / 1e9,
                (ticks(process) - before) * 10.0);
    }

    /** What the server uses in a second, in milliseconds, while no look is due. */
    private double idle(Path process, int count) throws Exception {
        isBusy = true;
        while (busy.get() < count) {
            Thread.sleep(10);
        }
        Thread.sleep(SETTLING_SECONDS * 1_000L);
        long before = ticks(process);
        long begin = System.nanoTime();
        Thread.sleep(IDLE_SECONDS * 1_000L);
        isBusy = false;
        return (ticks(process) - before) * 10.0 / ((System.nanoTime() - begin) / 1e9);
    }

    /** User and system time of a process, in hundredths of a second. */
    private static long ticks(Path stat) throws IOException {
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private void answer(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        first.compareAndSet(0, now);
        last.set(now);
        if (isBusy) {
            busy.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String tag = "\"" + path + (path.equals("/0") && fresh > 0 ? "-" + fresh : "") + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            known.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
        } else {
            whole.incrementAndGet();
            byte[] feed = feed(path, path.equals("/0") ? fresh : 0).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
            sent = System.nanoTime();
        }
        exchange.close();
    }

    private String feed(String path, int fresh) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        if (fresh > 0) {
            feed.append("<item><guid isPermaLink=\"false\">fresh-").append(fresh).append("</guid><title>Fresh entry ")
                    .append(fresh).append("</title><description>There was fog.</description></item>");
        }
        for (int i = 0; i < entries; i++) {
            feed.append("<item><guid isPermaLink=\"false\">").append(path).append('-').append(i)
                    .append("</guid><title>Entry ").append(i).append(" of ").append(path)
                    .append("</title><link>https://feeds.example.org").append(path).append('/').append(i)
                    .append("</link><description>&lt;p&gt;").append("The fleet stayed in port because of fog. ".repeat(20))
                    .append("&lt;/p&gt;</description><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
