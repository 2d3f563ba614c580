package dateline.ingest.source.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.ingest.source.pull.FeedServer;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** A publisher whose feed names a hub, which a test plays. The subscriber's public address need not be its real one. */
final class TestHub implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 1_500;

    private final FeedServer server = new FeedServer();
    private final Client subscriber;

    TestHub(Client subscriber) {
        this.subscriber = subscriber;
        server.set("/hub", 202, Map.of(), "");
        publish("/feed", "urn:1", "One");
    }

    /** A request that the hub has got. */
    record HubForm(Map<String, List<String>> fields) {
        String at(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }

        /** The path of the callback. */
        String callback() {
            return URI.create(at("hub.callback")).getRawPath();
        }
    }

    FeedServer server() {
        return server;
    }

    String topic(String path) {
        return server.address(path);
    }

    /** Sets what a client gets that asks for a feed. */
    void publish(String path, String id, String title) {
        String links = "<" + server.address("/hub") + ">; rel=\"hub\", <" + topic(path) + ">; rel=\"self\"";
        server.set(path, 200, Map.of("Link", links, "ETag", "\"" + id + title.hashCode() + "\""), document(id, title));
    }

    static String document(String id, String title) {
        return "<rss version=\"2.0\"><channel><title>T</title><item><guid isPermaLink=\"false\">" + id
                + "</guid><title>" + title + "</title><description>Text of " + title
                + "</description></item></channel></rss>";
    }

    /** The requests that the hub has got, when there are so many. */
    List<HubForm> forms(int count) {
        return await(
                () -> server.asked().stream()
                        .filter(asked -> asked.path().equals("/hub"))
                        .map(asked -> new HubForm(new QueryStringDecoder(asked.body(), false).parameters()))
                        .toList(),
                forms -> forms.size() >= count);
    }

    /** Asks a callback for the confirmation of a request. */
    HttpResponse<String> ask(HubForm form, String mode, String more) {
        return ask(form.callback(), mode, form.at("hub.topic"), more);
    }

    HttpResponse<String> ask(String callback, String mode, String topic, String more) {
        return subscriber.get(callback + "?hub.mode=" + mode + "&hub.topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8) + "&hub.challenge=c0ffee" + more);
    }

    /** Confirms a subscription. */
    void confirm(HubForm form, int lease) {
        HttpResponse<String> answer = ask(form, "subscribe", "&hub.lease_seconds=" + lease);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("c0ffee");
    }

    /** Sends a document, signed with the secret of a request. */
    int send(HubForm form, String body) {
        String secret = form.at("hub.secret");
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return send(form.callback(), "sha256=" + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(body), body);
    }

    /** Sends a document; without a signature when that is empty. */
    int send(String callback, String signature, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(subscriber.server().resolve(callback))
                .header("Content-Type", "application/rss+xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Hub-Signature", signature);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The source, when it fulfils a condition. */
    Answer source(String name, Predicate<Answer> condition) {
        return await(() -> subscriber.api("GET", "/api/sources/" + name, ""), condition);
    }

    /** The article of an entry, when it has a title. */
    Answer article(String name, String id, String title) {
        return await(
                () -> {
                    Answer list = subscriber.api("GET", "/api/articles?externalId=source:" + name + ":" + id, "");
                    String urn = list.at("/articles/0/id");
                    return subscriber.api("GET", "/api/articles/" + (urn.isEmpty() ? "none" : urn.substring(9)), "");
                },
                article -> article.at("/title").equals(title));
    }

    /** What is there when it fulfils a condition. */
    static <T> T await(Supplier<T> what, Predicate<T> condition) {
        T last = what.get();
        for (int i = 0; i < PATIENCE && !condition.test(last); i++) {
            LockSupport.parkNanos(20_000_000);
            last = what.get();
        }
        assertThat(condition.test(last)).as(String.valueOf(last)).isTrue();
        return last;
    }

    @Override
    public void close() {
        server.close();
    }
}
