package dateline.delivery.partner;

import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.await;
import static dateline.delivery.partner.PartnerFixture.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.partner.Tallies;
import dateline.push.Subscriber;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners that are told of changes, and what is counted of it. */
@MicronautTest(transactional = false)
@Property(name = "dateline.push.allowed-callbacks", value = "127.0.0.0/8")
@Property(name = "dateline.push.window", value = "50ms")
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-push;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-push")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class PartnerPushHttpTest {
    private static final String TOPIC = "https://news.example.org/partners/herald/sections/world/feed.atom";

    @Inject
    EmbeddedServer server;

    @Inject
    Tallies tallies;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-push"));
        fixture = PartnerFixture.of(client);
        fixture.partner("herald", "");
    }

    /** WebSub §5.1, §7: what is pushed is what a poll would get. */
    @Test
    void aPartnerIsToldOfRestrictedArticles() {
        String token = fixture.token("herald");
        try (Subscriber subscriber = new Subscriber()) {
            assertThat(subscribe(TOPIC, subscriber.callback("/c"), basic("herald", token))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(Objects.requireNonNull(subscriber.asked()).parameter("hub.topic"))
                    .isEqualTo(TOPIC);
            Answer article = fixture.publish(RESTRICTED, "");
            String told = told(subscriber, article.at("/title"));
            assertThat(told).doesNotContain(token, "herald").isEqualTo(poll(token));
            fixture.partner("herald", ", \"any\": {\"agencies\": [\"open-wire\"]}");
            assertThat(told(subscriber, "ref=\"urn:uuid:" + article.id() + "\" when="))
                    .doesNotContain(article.at("/title"));
            Answer later = fixture.publish(OPEN, "");
            told(subscriber, later.at("/title"));
            await(() -> {
                tallies.store();
                return client.api("GET", "/api/partners/herald/state", "")
                                .json()
                                .at("/days/0/deliveries")
                                .asInt()
                        >= 3;
            });
            assertThat(client.api("DELETE", "/api/partners/herald", "").status())
                    .isEqualTo(204);
            fixture.publish(OPEN, "");
            await(() -> client.api("GET", "/api/subscriptions", "")
                    .json()
                    .at("/subscriptions")
                    .isEmpty());
            assertThat(subscriber.waiting()).isZero();
        }
    }

    private String poll(String token) {
        return client.get("/partners/herald/sections/world/feed.atom", "Authorization", basic("herald", token))
                .body();
    }

    /** The next message that contains a text. */
    private static String told(Subscriber subscriber, String text) {
        Subscriber.Received received = subscriber.told();
        while (received != null && !received.body().contains(text)) {
            received = subscriber.told();
        }
        return Objects.requireNonNull(received).body();
    }

    @Test
    void aSubscriptionEndsWithItsToken() {
        fixture.partner("leaky", "");
        Answer leaked = fixture.token("leaky", "{}");
        fixture.token("leaky");
        String topic = "https://news.example.org/partners/leaky/feed.atom";
        try (Subscriber subscriber = new Subscriber()) {
            subscribe(topic, subscriber.callback("/leak"), "Bearer " + leaked.at("/token"));
            assertThat(subscriber.asked()).isNotNull();
            Answer before = fixture.publish(RESTRICTED, "");
            told(subscriber, before.at("/title"));
            client.api("DELETE", "/api/partners/leaky/tokens/" + leaked.at("/id"), "");
            fixture.publish(RESTRICTED, "");
            await(() -> !client.api("GET", "/api/subscriptions", "")
                    .response()
                    .body()
                    .contains("/leak"));
            assertThat(subscriber.waiting()).isZero();
        }
    }

    @Test
    void aTopicOfAPartnerNeedsItsToken() {
        String token = fixture.token("herald");
        fixture.partner("other", "");
        String other = fixture.token("other");
        for (String authorization : new String[] {"", "Bearer x", basic("herald", other), "Bearer " + other}) {
            assertThat(subscribe(TOPIC, "http://127.0.0.1:9/c", authorization).statusCode())
                    .as(authorization)
                    .isEqualTo(401);
        }
        HttpResponse<String> inPath = subscribe(
                "https://news.example.org/p/" + token + "/feed.rss", "http://127.0.0.1:9/c", basic("herald", token));
        assertThat(inPath.statusCode()).isEqualTo(400);
        assertThat(inPath.body()).contains("/partners/NAME/feed.rss").doesNotContain(token);
    }

    @Test
    void whatAPartnerTakesIsCounted() {
        fixture.partner("counted", "");
        String address = "/p/" + fixture.token("counted") + "/feed.rss";
        Answer article = fixture.publish(RESTRICTED, "");
        HttpResponse<String> first = client.get(address);
        assertThat(first.body()).contains(article.at("/title"));
        client.get(address, "If-None-Match", Client.header(first, "ETag"));
        client.get(address.replace("feed.rss", "feed.newsml"));
        tallies.store();
        Answer state = client.api("GET", "/api/partners/counted/state", "");
        assertThat(state.json().at("/days/0/requests").asInt()).isEqualTo(3);
        assertThat(state.json().at("/days/0/unchanged").asInt()).isEqualTo(1);
        assertThat(state.json().at("/days/0/refused").asInt()).isEqualTo(1);
        assertThat(state.json().at("/days/0/articles").asInt()).isGreaterThanOrEqualTo(1);
        int before = state.json().at("/days/0/articles").asInt();
        fixture.publish(OPEN, "");
        client.get(address);
        tallies.store();
        Answer later = client.api("GET", "/api/partners/counted/state", "");
        assertThat(later.json().at("/days/0/articles").asInt()).isEqualTo(before + 1);
        assertThat(later.at("/lastLook")).isNotEmpty();
    }

    private HttpResponse<String> subscribe(String topic, String callback, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + "/hub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "hub.mode=subscribe&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
