import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Subscribes local callbacks to feeds of a server on loopback, publishes articles, and measures when the callbacks are told:
 * {@code java Subscribers.java PORT TOKEN SUBSCRIPTIONS TOPICS DEAD-PERCENT SLOW-PERCENT ROUNDS}. Each round publishes and
 * withdraws an article of each topic. With the server's process id in the variable SERVER it also says how much processor
 * time a delivery takes here and there.
 */
class Subscribers {
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /** What a subscription or a delivery takes at most on a slow machine. */
    private static final long EACH_NANOS = 10_000_000;

    private static final String SERVER = System.getenv().getOrDefault("SERVER", "0");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Callbacks callbacks = new Callbacks(this::told);

    /** For each topic the time of the change that callbacks are being told of; 0 while it is being made. */
    private final AtomicLongArray changed;

    /** For each callback the nanoseconds after which it was told of that change, and one more; 0 when it was not. */
    private final AtomicLongArray times;

    private final AtomicInteger told = new AtomicInteger();

    private Subscribers(int subscriptions, int topics) throws IOException {
        this.changed = new AtomicLongArray(topics);
        this.times = new AtomicLongArray(subscriptions);
    }

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[2]);
        int topics = Integer.parseInt(args[3]);
        new Subscribers(count, topics).run(
                Integer.parseInt(args[0]),
                args[1],
                count,
                topics,
                Integer.parseInt(args[4]),
                Integer.parseInt(args[5]),
                Integer.parseInt(args[6]));
        System.exit(0);
    }

    private void run(int port, String token, int count, int topics, int dead, int slow, int rounds) throws Exception {
        String home = "http://localhost:" + port;
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
                    "http://127.0.0.1:" + callbacks.port() + "/" + kind + "/" + i % topics + "/" + i;
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
        await(() -> callbacks.confirmed() >= count, count);
        System.out.printf("%d subscriptions of %d topics after %.1f s%n", count, topics, seconds(begun));
        LockSupport.parkNanos(3_000_000_000L);
        // Who subscribes while the last article of the topic is not yet in its document is told of it.
        long before = callbacks.messages();
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
        System.out.printf(
                "%d messages and %d before the rounds, %.1f MB, %d signatures checked%n",
                callbacks.messages() - before, before, callbacks.received() / 1e6, callbacks.checked());
    }

    private interface Act {
        void on(int topic) throws Exception;
    }

    /** Acts on all topics, one after the other, and waits until all live callbacks were told. */
    private void measure(List<Long> all, int live, int topics, Act act) throws Exception {
        LockSupport.parkNanos(2_000_000_000L);
        for (int i = 0; i < times.length(); i++) {
            times.set(i, 0);
        }
        told.set(0);
        Duration here = processor("self");
        Duration there = processor(SERVER);
        long begun = System.nanoTime();
        for (int topic = 0; topic < topics; topic++) {
            changed.set(topic, 0);
            act.on(topic);
            // The change is committed when it is acknowledged.
            changed.set(topic, System.nanoTime());
        }
        await(() -> told.get() >= live, live);
        System.out.printf(
                "%d told in %.2f s: %.0f a second; processor time of each %.0f µs here, %.0f µs of the server%n",
                told.get(),
                seconds(begun),
                told.get() / seconds(begun),
                processor("self").minus(here).toNanos() / 1e3 / told.get(),
                processor(SERVER).minus(there).toNanos() / 1e3 / told.get());
        for (int i = 0; i < times.length(); i++) {
            if (times.get(i) > 0) {
                all.add(times.get(i));
            }
        }
    }

    /** A callback has got a message. */
    private void told(int topic, int number) {
        long since = changed.get(topic);
        if (times.compareAndSet(number, 0, since == 0 ? 1 : System.nanoTime() - since + 1)) {
            told.incrementAndGet();
        }
    }

    /** The processor time that a process has had. */
    private static Duration processor(String pid) {
        ProcessHandle process = pid.equals("self")
                ? ProcessHandle.current()
                : ProcessHandle.of(Long.parseLong(pid)).orElse(ProcessHandle.current());
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
