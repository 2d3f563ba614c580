import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A WebSub subscriber on this machine: {@code java Subscriber.java FEED [PORT]}. It asks the feed for its hub, subscribes for
 * an hour with a secret, confirms what the hub asks, and prints the titles of each document that it gets, and whether the
 * signature is right. The hub must allow callbacks on loopback. Each line says which section of WebSub it is about.
 */
class Subscriber {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?([a-z-]+)\"?");
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>|\"title\"\\s*:\\s*\"([^\"]*)\"");
    private static final int MOST_TITLES = 5;

    private final String secret = UUID.randomUUID().toString();
    private String topic = "";

    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            System.err.println("java Subscriber.java FEED [PORT]");
            System.exit(2);
        }
        try {
            new Subscriber().run(URI.create(args[0]), args.length < 2 ? 0 : Integer.parseInt(args[1]));
        } catch (ConnectException e) {
            System.err.println("Nobody answers at " + args[0] + ": start the server first");
            System.exit(1);
        }
    }

    private void run(URI feed, int port) throws Exception {
        HttpResponse<Void> found =
                HTTP.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.discarding());
        Map<String, String> links = new HashMap<>();
        Matcher link = LINK.matcher(String.join(", ", found.headers().allValues("Link")));
        while (link.find()) {
            links.putIfAbsent(link.group(2), link.group(1));
        }
        if (!links.containsKey("hub")) {
            System.err.println(feed + " answers " + found.statusCode() + " and names no hub");
            System.exit(1);
        }
        topic = links.getOrDefault("self", feed.toString());
        System.out.println("§4 the hub of " + topic + " is " + links.get("hub"));

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
        String callback = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + UUID.randomUUID();
        String form = "hub.mode=subscribe&hub.lease_seconds=3600&hub.topic=" + encoded(topic) + "&hub.callback="
                + encoded(callback) + "&hub.secret=" + encoded(secret);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(links.get("hub")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        System.out.println("§5.1 the hub answers " + answer.statusCode() + " " + answer.body().strip());
        if (answer.statusCode() != 202) {
            System.exit(1);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            confirm(exchange);
        } else {
            String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
            exchange.sendResponseHeaders(204, -1);
            print(exchange, body, isRight(body, signature));
        }
        exchange.close();
    }

    private void confirm(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).forEach(field -> {
            String[] parts = field.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        });
        boolean wanted = topic.equals(query.get("hub.topic")) && "subscribe".equals(query.get("hub.mode"));
        byte[] challenge = query.getOrDefault("hub.challenge", "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(wanted ? 200 : 404, wanted && challenge.length > 0 ? challenge.length : -1);
        if (wanted) {
            exchange.getResponseBody().write(challenge);
        }
        System.out.println("§5.3 the hub asks: " + query.get("hub.mode") + " for " + query.get("hub.lease_seconds")
                + " s; " + (wanted ? "confirmed" : "not wanted " + query.getOrDefault("hub.reason", "")));
    }

    private static void print(HttpExchange exchange, byte[] body, boolean right) {
        System.out.println("§7 " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + body.length + " bytes of "
                + exchange.getRequestHeaders().getFirst("Content-Type") + ", the signature is "
                + (right ? "right" : "WRONG"));
        TITLE.matcher(new String(body, StandardCharsets.UTF_8))
                .results()
                .map(title -> title.group(1) == null ? title.group(2) : title.group(1))
                .distinct()
                .limit(MOST_TITLES)
                .forEach(title -> System.out.println("    " + title));
    }

    /** §7.1: the HMAC of the very bytes of the body. */
    private boolean isRight(byte[] body, String signature) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            return signature != null
                    && MessageDigest.isEqual(
                            expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
