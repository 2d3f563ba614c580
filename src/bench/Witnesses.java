import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Subscribers and writers of servers that are killed: {@code java Witnesses.java TOKEN PORT…}. The first port is that of the
 * public address. Writers publish, correct and withdraw articles at any server that answers. Lines on standard input say what
 * happens: {@code accept 60} waits until so many more articles are acknowledged and says {@code accepted}, {@code kill 3}
 * prints what was going on, {@code end} ends the writers, waits until every subscriber has the
 * document that a poll gives, and ends with an error when one is missing something.
 */
class Witnesses {
    private static final int TOPICS = 10;
    private static final int EACH = 12;
    private static final int WRITERS = 3;
    private static final int MOST_PAUSE_MILLIS = 400;
    private static final int MOST_ANSWER_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 300;

    /** A webhook is told of one change after the other, so it must answer faster than the writers write. */
    private static final String WEBHOOK = "/webhook";

    private static final List<String> FORMATS = List.of("rss", "atom", "json");
    private static final Pattern ID = Pattern.compile("urn:uuid:([0-9a-f-]{36})");

    private final Nodes nodes;
    private final Map<String, Witness> witnesses = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final List<WrittenArticle> acknowledged = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile boolean writing = true;

    private Witnesses(Nodes nodes) {
        this.nodes = nodes;
    }

    public static void main(String[] args) throws Exception {
        Witnesses all = new Witnesses(new Nodes(
                args[0], Arrays.stream(args).skip(1).map(Integer::valueOf).toList()));
        all.subscribe();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(Thread.startVirtualThread(() -> all.write(writer)));
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            if (line.startsWith("accept ")) {
                all.awaitArticles(Integer.parseInt(line.substring("accept ".length())));
            } else {
                all.report(line);
            }
        }
        all.writing = false;
        for (Thread writer : writers) {
            writer.join();
        }
        System.exit(all.isComplete() ? 0 : 1);
    }

    private void subscribe() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        String callbacks = "http://127.0.0.1:" + server.getAddress().getPort();
        for (int topic = 0; topic < TOPICS; topic++) {
            Nodes.demand(nodes.api("PUT", "/api/sections/kill-" + topic, "{\"title\": \"Kill " + topic + "\"}"), 201);
            Nodes.demand(nodes.api("POST", "/api/articles", article(topic, "The first")), 201);
            for (int i = 0; i < EACH; i++) {
                boolean delta = i >= 2 * FORMATS.size() && i < 3 * FORMATS.size();
                String path = "/sections/kill-" + topic + "/feed." + FORMATS.get(i % FORMATS.size());
                String callback = "/" + topic + "-" + i;
                witnesses.put(callback, new Witness(topic, path, delta));
                String form = "hub.mode=subscribe&hub.delta=" + delta + "&hub.callback=" + Nodes.encoded(callbacks + callback)
                        + "&hub.topic=" + Nodes.encoded(nodes.address(path));
                Nodes.demand(nodes.form("/hub", form), 202);
            }
        }
        witnesses.put(WEBHOOK, new Witness(-1, "", false));
        Nodes.demand(nodes.api("PUT", "/api/webhooks/witness", "{\"address\": \"" + callbacks + WEBHOOK + "\"}"), 201);
        await("subscriptions", () -> asked.size() == TOPICS * EACH + 1);
        System.out.println(asked.size() + " subscriptions are confirmed");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String callback = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            byte[] challenge = exchange.getRequestURI()
                    .getRawQuery()
                    .replaceAll(".*hub\\.challenge=([^&]*).*", "$1")
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, challenge.length);
            exchange.getResponseBody().write(challenge);
            exchange.close();
            asked.add(callback);
            return;
        }
        underWay.incrementAndGet();
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (body.length != Integer.parseInt(exchange.getRequestHeaders().getFirst("Content-Length"))) {
                throw new IOException("the message has ended early");
            }
            tell(callback, new String(body, StandardCharsets.UTF_8), exchange);
            int millis = callback.equals(WEBHOOK) ? 1 : ThreadLocalRandom.current().nextInt(MOST_ANSWER_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException e) {
            broken.incrementAndGet();
        } finally {
            underWay.decrementAndGet();
            exchange.close();
        }
    }

    private void tell(String callback, String body, HttpExchange exchange) {
        messages.incrementAndGet();
        if (body.startsWith("{\"act\":\"ping\"")) {
            asked.add(callback);
            return;
        }
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        witnesses.get(callback).told(body, id == null ? body : id);
    }

    private void write(int writer) {
        List<WrittenArticle> own = new ArrayList<>();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; writing; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_PAUSE_MILLIS)));
            try {
                if (own.isEmpty() || random.nextInt(10) < 7) {
                    publish(own, random.nextInt(TOPICS), "Article-" + writer + "-" + i);
                } else {
                    change(own.get(random.nextInt(own.size())), random.nextBoolean());
                }
            } catch (IOException e) {
                // No server answers; the next article is tried again.
                refusals.computeIfAbsent(e.getClass().getSimpleName(), name -> new AtomicInteger()).incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void publish(List<WrittenArticle> own, int topic, String title) throws IOException, InterruptedException {
        HttpResponse<String> answer = nodes.api("POST", "/api/articles", article(topic, title));
        if (isDone(answer, 201)) {
            String id = ID.matcher(answer.body()).results().findFirst().orElseThrow().group(1);
            WrittenArticle written = new WrittenArticle(topic, title, id);
            own.add(written);
            acknowledged.add(written);
        }
    }

    private void change(WrittenArticle article, boolean withdraw) throws IOException, InterruptedException {
        article.uncertain |= withdraw;
        HttpResponse<String> answer = nodes.api(
                "POST",
                "/api/articles/" + article.id + (withdraw ? "/withdraw" : "/correct"),
                "{\"text\": \"It was wrong.\"}");
        if (isDone(answer, 200) && withdraw) {
            article.withdrawn = true;
        }
    }

    private boolean isDone(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            refusals.computeIfAbsent("HTTP " + answer.statusCode(), name -> new AtomicInteger()).incrementAndGet();
        }
        return answer.statusCode() == expected;
    }

    private void awaitArticles(int more) {
        int enough = acknowledged.size() + more;
        if (!await(more + " articles", () -> acknowledged.size() >= enough)) {
            System.exit(1);
        }
        System.out.println("accepted " + more);
    }

    private void report(String line) {
        System.out.printf(
                "%s: %d acknowledged, %d messages, %d deliveries under way, %d broken off, writers %s%n",
                line, acknowledged.size(), messages.get(), underWay.get(), broken.get(), refusals);
    }

    /** Whether everybody has everything. */
    private boolean isComplete() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        boolean equal = await("equal documents", () -> different().isEmpty());
        System.out.printf("all documents are equal after %.1f s: %s%n", (System.nanoTime() - begun) / 1e9, equal);
        List<String> different = different();
        await("all articles", () -> witnesses.keySet().stream().allMatch(callback -> missing(callback).isEmpty()));
        long missing = 0;
        for (String callback : witnesses.keySet()) {
            List<WrittenArticle> some = missing(callback);
            missing += some.size();
            some.stream()
                    .limit(3)
                    .forEach(one -> System.out.println("MISSING " + one.title + " " + one.id + " at " + callback));
        }
        different.forEach(callback -> System.out.println("DIFFERENT " + callback));
        Set<String> titles = Witness.titles(nodes.api("GET", "/api/articles/export", null).body());
        long lost = acknowledged.stream().filter(one -> !titles.contains(one.title)).count();
        report("end");
        System.out.printf(
                "%d of %d acknowledged articles not stored; %d not told; %d exact duplicates (%d of them of the webhook)"
                        + " and %d returns to an earlier document, of %d messages%n",
                lost,
                acknowledged.size(),
                missing,
                witnesses.values().stream().mapToInt(one -> one.duplicates).sum(),
                witnesses.get(WEBHOOK).duplicates,
                witnesses.values().stream().mapToInt(one -> one.earlier).sum(),
                messages.get());
        return different.isEmpty() && missing == 0 && lost == 0;
    }

    /** The callbacks of whole documents whose last one is not the one that a poll gives. */
    private List<String> different() {
        Map<String, String> polled = new ConcurrentHashMap<>();
        List<String> different = new ArrayList<>();
        witnesses.forEach((callback, witness) -> {
            if (!witness.path.isEmpty() && !witness.delta && !witness.hasLast(polled.computeIfAbsent(witness.path, nodes::poll))) {
                different.add(callback);
            }
        });
        return different;
    }

    private List<WrittenArticle> missing(String callback) {
        Witness witness = witnesses.get(callback);
        return acknowledged.stream()
                .filter(one -> witness.topic < 0 || witness.topic == one.topic)
                .filter(witness::misses)
                .toList();
    }

    private static boolean await(String what, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                System.out.println("waited too long for " + what);
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        return true;
    }

    private static String article(int topic, String title) {
        return "{\"title\": \"" + title + "\", \"section\": \"kill-" + topic
                + "\", \"language\": \"en\", \"content\": \"<p>A sentence of a report.</p>\"}";
    }
}
