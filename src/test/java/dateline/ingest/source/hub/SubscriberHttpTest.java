package dateline.ingest.source.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import dateline.ingest.source.hub.PushedDocumentCounts.Outcome;
import dateline.ingest.source.hub.TestHub.HubForm;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** W3C WebSub, Recommendation of 23 January 2018: this server as a subscriber, as hubs see it. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.public-url", value = "https://news.example.org/paper")
@Property(name = "dateline.sources.allowed-addresses", value = "127.0.0.1")
@Property(name = "dateline.sources.max-feed", value = "100KB")
@Property(name = "dateline.data", value = "target/subscriber-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:subscriber;DB_CLOSE_DELAY=-1")
class SubscriberHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    PushedDocumentCounts counts;

    private final String name = "s" + UUID.randomUUID();
    private Client client;
    private TestHub hub;

    @BeforeEach
    void hub() {
        client = new Client(server, Path.of("target/subscriber-data"));
        hub = new TestHub(client);
    }

    @AfterEach
    void close() {
        client.api("DELETE", "/api/sources/" + name, "");
        hub.close();
    }

    /** §5.1: a form with topic, a callback that nobody can guess, and a random secret. §5.3: only this is confirmed. */
    @Test
    void theHubIsAskedAndWhatWasAskedIsConfirmed() {
        put("/feed", "websub");
        HubForm form = hub.forms(1).getFirst();
        assertThat(form.at("hub.mode")).isEqualTo("subscribe");
        assertThat(form.at("hub.topic")).isEqualTo(hub.topic("/feed"));
        assertThat(form.at("hub.callback")).matches("https://news\\.example\\.org/paper/hub/callbacks/[\\w-]{43}");
        assertThat(form.at("hub.secret"))
                .hasSize(43)
                .isNotEqualTo(form.callback().substring(21));
        assertThat(form.at("hub.lease_seconds")).isEqualTo("864000");
        assertThat(state("requested").at("/state/push/hub")).isEqualTo(hub.topic("/hub"));

        assertThat(hub.ask(form, "unsubscribe", "").statusCode()).isEqualTo(404);
        assertThat(hub.ask(form.callback(), "subscribe", hub.topic("/other"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.ask(form, "publish", "").statusCode()).isEqualTo(404);
        assertThat(hub.ask("/hub/callbacks/unknown", "subscribe", hub.topic("/feed"), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.send("/hub/callbacks/unknown", "", "<rss/>")).isEqualTo(404);
        HttpResponse<String> answer = hub.ask(form, "subscribe", "&hub.lease_seconds=864000");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("c0ffee");
        // §8.2: a type that no browser shows.
        assertThat(Client.header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(Client.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        Answer active = state("active");
        assertThat(Instant.parse(active.at("/state/push/leaseEnd")))
                .isEqualTo(clock.instant().plus(Duration.ofDays(10)));
        assertThat(hub.ask(form, "subscribe", "&hub.lease_seconds=864000").statusCode())
                .as("the first answer may have been lost")
                .isEqualTo(200);
    }

    /** §7: what the hub sends is taken without a look. §7.1.2: what is not signed is acknowledged and ignored. */
    @Test
    void signedDocumentsAreTakenAndOthersIgnored() {
        HubForm form = subscribed(864_000);
        String lastLook = state("active").at("/state/lastLook");
        clock.advance(Duration.ofMinutes(1));
        assertThat(hub.send(form, TestHub.document("urn:2", "Two"))).isEqualTo(202);
        hub.article(name, "urn:2", "Two");
        assertThat(hub.send(form, TestHub.document("urn:2", "Two, renamed"))).isEqualTo(202);
        hub.article(name, "urn:2", "Two, renamed");

        assertThat(hub.send(form.callback(), "", TestHub.document("urn:2", "Unsigned")))
                .isEqualTo(202);
        assertThat(hub.send(form.callback(), "sha256=" + "0".repeat(64), TestHub.document("urn:2", "Forged")))
                .isEqualTo(202);
        assertThat(hub.send(form, "This is no feed.")).isEqualTo(202);
        Answer after = hub.source(name, one -> one.at("/state/refused").equals("1"));
        assertThat(after.at("/state/refusals/0/item")).isEqualTo("a document of the hub");
        assertThat(after.at("/state/push/received")).isEqualTo("5");
        assertThat(after.at("/state/push/ignored")).isEqualTo("2");
        assertThat(after.at("/state/push/answer")).contains("signature");
        assertThat(Instant.parse(after.at("/state/push/lastReceived"))).isEqualTo(clock.instant());
        assertThat(after.at("/state/lastLook")).isEqualTo(lastLook);
        assertThat(after.toString()).doesNotContain(form.at("hub.secret"), form.callback());
        hub.article(name, "urn:2", "Two, renamed");
        assertThat(hub.send(form, " ".repeat(200_000))).isEqualTo(413);
    }

    /** An empty document says that something has changed: the feed is asked. */
    @Test
    void anEmptyDocumentIsALook() {
        HubForm form = subscribed(864_000);
        hub.publish("/feed", "urn:1", "One, renamed");
        assertThat(hub.send(form, "")).isEqualTo(202);
        hub.article(name, "urn:1", "One, renamed");
    }

    /** What strangers and hubs send is counted by what becomes of it; only the reasons are labels. */
    @Test
    void whatIsSentIsCountedByItsOutcome() {
        HubForm form = subscribed(864_000);
        Map<Outcome, Long> before = counts();
        assertThat(hub.send(form, TestHub.document("urn:3", "Three"))).isEqualTo(202);
        assertThat(hub.send(form, "")).isEqualTo(202);
        assertThat(hub.send(form.callback(), "sha256=" + "0".repeat(64), "Forged"))
                .isEqualTo(202);
        assertThat(hub.send(form.callback(), "", "Unsigned")).isEqualTo(202);
        assertThat(hub.send(form, " ".repeat(200_000))).isEqualTo(413);
        assertThat(hub.send("/hub/callbacks/unheard-of", "", "Spam")).isEqualTo(404);
        put("/feed", "none");
        assertThat(hub.send(form, TestHub.document("urn:3", "Late"))).isEqualTo(410);
        Map<Outcome, Long> more = counts();
        more.replaceAll((outcome, count) -> count - before.getOrDefault(outcome, 0L));
        assertThat(more)
                .isEqualTo(Map.of(
                        Outcome.KEPT, 1L,
                        Outcome.FEED_ASKED, 1L,
                        Outcome.BAD_SIGNATURE, 2L,
                        Outcome.TOO_LARGE, 1L,
                        Outcome.UNKNOWN, 1L,
                        Outcome.ENDED, 1L));
    }

    private Map<Outcome, Long> counts() {
        return Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), counts::sum));
    }

    /** §5.1: a renewal has another callback, and the first subscription ends when it is confirmed. */
    @Test
    void aLeaseIsRenewedBeforeItEnds() {
        HubForm first = subscribed(1_000);
        Answer slow = state("active");
        assertThat(Instant.parse(slow.at("/state/nextLook")))
                .as("as seldom as the source allows, and when the lease ends")
                .isEqualTo(clock.instant().plusSeconds(1_000));
        clock.advance(Duration.ofSeconds(801));
        HubForm second = hub.forms(2).get(1);
        assertThat(second.at("hub.mode")).isEqualTo("subscribe");
        assertThat(second.callback()).isNotEqualTo(first.callback());
        assertThat(second.at("hub.secret")).isNotEqualTo(first.at("hub.secret"));
        hub.confirm(second, 1_000);
        HubForm third = hub.forms(3).get(2);
        assertThat(third.at("hub.mode")).isEqualTo("unsubscribe");
        assertThat(third.callback()).isEqualTo(first.callback());
        // What the hub still sends for the first one counts.
        assertThat(hub.send(first, TestHub.document("urn:3", "Three"))).isEqualTo(202);
        hub.article(name, "urn:3", "Three");
        assertThat(hub.ask(third, "unsubscribe", "").statusCode()).isEqualTo(200);
        assertThat(hub.send(first, TestHub.document("urn:3", "Late"))).isEqualTo(404);
        assertThat(hub.send(second, TestHub.document("urn:3", "Three, renamed")))
                .isEqualTo(202);
        hub.article(name, "urn:3", "Three, renamed");
    }

    @Test
    void withoutARenewalTheUsualRhythmReturns() {
        subscribed(1_000);
        clock.advance(Duration.ofSeconds(801));
        hub.forms(2);
        hub.publish("/feed", "urn:1", "One, after the lease");
        clock.advance(Duration.ofSeconds(200));
        hub.article(name, "urn:1", "One, after the lease");
        Answer lapsed = pulled("requested");
        assertThat(Instant.parse(lapsed.at("/state/nextLook")))
                .isBefore(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(lapsed.json().at("/state/push/leaseEnd").isMissingNode()).isTrue();
        clock.advance(Duration.ofMinutes(5));
        hub.confirm(hub.forms(3).get(2), 864_000);
        state("active");
    }

    /** §5.2: a hub may refuse at any time; then the feed is pulled as if it had none. */
    @Test
    void aRefusalIsSaidAndTheFeedIsPulled() {
        HubForm form = subscribed(864_000);
        hub.publish("/feed", "urn:1", "One, after the refusal");
        assertThat(hub.ask(form, "denied", "&hub.reason=Not+for+you").statusCode())
                .isEqualTo(200);
        hub.article(name, "urn:1", "One, after the refusal");
        Answer denied = pulled("denied");
        assertThat(denied.at("/state/push/answer")).isEqualTo("The hub refuses the subscription: Not for you");
        assertThat(Instant.parse(denied.at("/state/nextLook")))
                .isBefore(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(hub.send(form, TestHub.document("urn:1", "Late"))).isEqualTo(410);
    }

    /** §5.1.2: a hub says in its answer what is wrong, or names another hub. */
    @Test
    void anErrorIsSaidAndARedirectFollowed() {
        hub.server().set("/hub", 503, Map.of(), "Too many\nsubscribers");
        put("/feed", "websub");
        Answer failed = hub.source(name, one -> one.at("/state/push/answer").startsWith("HTTP 503"));
        assertThat(failed.at("/state/push/answer")).isEqualTo("HTTP 503: Too many subscribers");
        hub.server().set("/hub", 307, Map.of("Location", "/other"), "");
        hub.server().set("/other", 202, Map.of(), "");
        clock.advance(Duration.ofMinutes(2));
        hub.source(name, one -> one.at("/state/push/answer").startsWith("HTTP 202"));
        assertThat(hub.server().asked().getLast().path()).isEqualTo("/other");
        hub.server().set("/hub", 307, Map.of("Location", "http://10.0.0.1/hub"), "");
        clock.advance(Duration.ofMinutes(10));
        hub.source(name, one -> one.at("/state/push/answer").contains("10.0.0.1"));
    }

    @Test
    void deletionAndAnotherAddressUnsubscribe() {
        HubForm first = subscribed(864_000);
        hub.publish("/other", "urn:9", "Nine");
        put("/other", "websub");
        List<HubForm> forms = hub.forms(3);
        HubForm end = forms.stream()
                .filter(form -> form.at("hub.mode").equals("unsubscribe"))
                .findFirst()
                .orElseThrow();
        assertThat(end.callback()).isEqualTo(first.callback());
        assertThat(hub.send(first, TestHub.document("urn:1", "Late"))).isEqualTo(410);
        assertThat(hub.ask(end, "unsubscribe", "").statusCode()).isEqualTo(200);
        HubForm second = forms.stream()
                .filter(form -> form.at("hub.topic").equals(hub.topic("/other")))
                .findFirst()
                .orElseThrow();
        hub.confirm(second, 864_000);
        state("active");
        assertThat(client.api("DELETE", "/api/sources/" + name, "").status()).isEqualTo(204);
        HubForm last = hub.forms(4).get(3);
        assertThat(last.at("hub.mode")).isEqualTo("unsubscribe");
        assertThat(last.callback()).isEqualTo(second.callback());
        assertThat(hub.ask(last, "unsubscribe", "").statusCode()).isEqualTo(200);
        assertThat(hub.ask(last, "unsubscribe", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedWithoutAHubIsPulledAndSaysSo() {
        hub.server().set("/plain", 200, Map.of(), TestHub.document("urn:1", "Plain"));
        put("/plain", "websub");
        hub.article(name, "urn:1", "Plain");
        assertThat(state("none").json().at("/state/push/hub").isMissingNode()).isTrue();
        put("/feed", "none");
        hub.article(name, "urn:1", "One");
        assertThat(client.api("GET", "/api/sources/" + name, "")
                        .json()
                        .at("/state/push")
                        .isMissingNode())
                .isTrue();
        Answer wrong = client.api(
                "PUT", "/api/sources/" + name, "{\"kind\": \"folder\", \"section\": \"world\", \"push\": \"websub\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/push");
    }

    /** The request of a subscription that is confirmed and whose source has been looked at since. */
    private HubForm subscribed(int lease) {
        put("/feed", "websub");
        hub.article(name, "urn:1", "One");
        HubForm form = hub.forms(1).getFirst();
        hub.confirm(form, lease);
        hub.source(name, one -> one.at("/state/answer").startsWith("HTTP 304"));
        return form;
    }

    private Answer state(String standing) {
        return hub.source(name, one -> one.at("/state/push/standing").equals(standing));
    }

    /** The state after the look at the feed itself, which begins when the hub does not tell of changes any more. */
    private Answer pulled(String standing) {
        return hub.source(
                name,
                one -> one.at("/state/push/standing").equals(standing)
                        && !one.at("/state/nextLook").isEmpty());
    }

    private void put(String path, String push) {
        Answer answer = client.api(
                "PUT",
                "/api/sources/" + name,
                "{\"address\": \"" + hub.topic(path) + "\", \"section\": \"world\", \"push\": \"" + push + "\"}");
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        assertThat(answer.at("/push")).isEqualTo(push);
    }
}
