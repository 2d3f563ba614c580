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
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds for {@code sources.sh}. Arguments: port of the server, its token, the number of sources, a file that the script makes
 * when it has stopped the server, and the id of the process that it starts then is in that file; and how many rounds of looks
 * follow.
 */
final class Sources {
    private static final int ENTRIES = 10;
    private static final int FRESH = 50;

    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private volatile int fresh;
    private volatile long sent;

    public static void main(String... arguments) throws Exception {
        new Sources().run(Integer.parseInt(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]),
                Integer.parseInt(arguments[4]));
        System.exit(0);
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
        report("new, " + ENTRIES + " entries each", whole.get());
        first.set(0);
        known.set(0);
        System.out.println("ready");
        while (!Files.exists(restarted)) {
            Thread.sleep(100);
        }
        Path process = Path.of("/proc", Files.readString(restarted).strip(), "stat");
        for (int round = 1; round <= rounds; round++) {
            unchanged(process, count, round);
        }
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

    /** A round in which all are due; the server has just started before the first, and is warm in the last. */
    private void unchanged(Path process, int count, int round) throws Exception {
        while (known.get() == 0) {
            Thread.sleep(10);
        }
        long before = ticks(process);
        int from = known.get();
        while (known.get() < count) {
            Thread.sleep(20);
        }
        report("not changed, round " + round, count);
        System.out.printf(
                "processor time for a 304, round %d: %.2f ms%n",
                round, (ticks(process) - before) * 10.0 / (count - from));
        first.set(0);
        known.addAndGet(-count);
    }

    private void report(String what, int count) {
        System.out.printf("%d sources, %s: %.1f s%n", count, what, (last.get() - first.get()) / 1e9);
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

    private static String feed(String path, int fresh) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        if (fresh > 0) {
            feed.append("<item><guid isPermaLink=\"false\">fresh-").append(fresh).append("</guid><title>Fresh entry ")
                    .append(fresh).append("</title><description>There was fog.</description></item>");
        }
        for (int i = 0; i < ENTRIES; i++) {
            feed.append("<item><guid isPermaLink=\"false\">").append(path).append('-').append(i)
                    .append("</guid><title>Entry ").append(i).append(" of ").append(path)
                    .append("</title><link>https://feeds.example.org").append(path).append('/').append(i)
                    .append("</link><description>&lt;p&gt;").append("The fleet stayed in port because of fog. ".repeat(20))
                    .append("&lt;/p&gt;</description><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
