package dateline.delivery.partner;

import static dateline.Client.header;
import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When partners get articles: later than the public, or before it. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-times;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-times")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class PartnerTimesHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-times"));
        fixture = PartnerFixture.of(client);
    }

    /** RFC 3229 §10.5.3: an article whose delay has ended is new to the partner, though it has not been changed since. */
    @Test
    void aDelayedArticleComesAtItsTime() {
        fixture.partner("late", ", \"delay\": 30");
        String address = "/p/" + fixture.token("late") + "/feed.atom";
        Answer restricted = fixture.publish(RESTRICTED, "");
        Answer open = fixture.publish(OPEN, "");
        HttpResponse<String> early = client.get(address);
        assertThat(early.body()).doesNotContain(restricted.at("/title"), open.at("/title"));
        clock.advance(Duration.ofMinutes(29));
        assertThat(client.get(address).body()).doesNotContain(restricted.at("/title"), open.at("/title"));
        clock.advance(Duration.ofMinutes(2));
        await(() -> client.get(address).body().contains(open.at("/title")));
        HttpResponse<String> delta = client.get(address, "A-IM", "feed", "If-None-Match", header(early, "ETag"));
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(delta.body()).contains(restricted.at("/title"), open.at("/title"));
    }

    @Test
    void storedArticlesAreDelayedToo() {
        Answer recent = fixture.publish(OPEN, "");
        fixture.partner("later", ", \"delay\": 45");
        String address = "/p/" + fixture.token("later") + "/sections/world/feed.rss";
        assertThat(client.get(address).body()).doesNotContain(recent.at("/title"));
        clock.advance(Duration.ofMinutes(46));
        await(() -> client.get(address).body().contains(recent.at("/title")));
    }

    @Test
    void anArticleThatIsWithdrawnBeforeItsTimeNeverComes() {
        fixture.partner("late", ", \"delay\": 30");
        String address = "/p/" + fixture.token("late") + "/feed.rss";
        Answer withdrawn = fixture.publish(OPEN, "");
        Answer other = fixture.publish(OPEN, "");
        client.api("POST", "/api/articles/" + withdrawn.id() + "/withdraw", "{\"text\": \"wrong\"}");
        clock.advance(Duration.ofMinutes(31));
        await(() -> client.get(address).body().contains(other.at("/title")));
        assertThat(client.get(address).body()).doesNotContain(withdrawn.at("/title"), withdrawn.id());
    }

    @Test
    void anArticleUnderAnEmbargoIsOnlyForPartnersInAdvance() {
        fixture.partner(
                "trusted", ", \"advance\": true, \"formats\": [\"rss\", \"atom\", \"json\", \"ninjs\", \"newsml\"]");
        fixture.partner("plain", "");
        String trusted = "/p/" + fixture.token("trusted");
        String plain = "/p/" + fixture.token("plain") + "/feed.rss";
        String until = clock.instant().plus(Duration.ofHours(1)).toString();
        Answer article = fixture.publish(OPEN, ", \"embargoUntil\": \"" + until + "\", \"stage\": \"published\"");
        assertThat(article.at("/stage")).isEqualTo("scheduled");
        assertThat(client.get(trusted + "/feed.rss").body())
                .contains("[Embargoed until " + until + "] " + article.at("/title"))
                .contains("<dcterms:available>" + until + "</dcterms:available>");
        assertThat(client.get(trusted + "/feed.atom").body()).contains("<dcterms:available>" + until);
        assertThat(client.get(trusted + "/feed.json").body()).contains("\"embargoedUntil\":\"" + until);
        assertThat(client.get(trusted + "/feed.ninjs").body()).contains("\"embargoed\":\"" + until);
        assertThat(client.get(trusted + "/feed.newsml").body()).contains("<embargoed>" + until);
        assertThat(client.get(plain).body()).doesNotContain(article.at("/title"));
        assertThat(client.get("/feed.rss").body()).doesNotContain(article.at("/title"));
        assertThat(client.page("/articles/" + article.id()).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(61));
        await(() -> client.get("/feed.rss").body().contains(article.at("/title")));
        assertThat(client.get(plain).body()).contains(article.at("/title"));
        assertThat(client.get(trusted + "/feed.rss").body())
                .contains(article.at("/title"))
                .doesNotContain("Embargoed until " + until);
    }

    /** The age limit of a combined feed holds for the partner's feed of it: at first, and when time passes. */
    @Test
    void theAgeLimitOfACombinedFeedHoldsForPartners() {
        Answer saved = client.api(
                "PUT",
                "/api/feeds/recent",
                "{\"title\": \"R\", \"any\": {\"tags\": [\"Aging\"]}, \"window\": \"PT2H\", \"entries\": 3}");
        assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
        String tag = ", \"tags\": [\"Aging\"]";
        Answer old = fixture.publish(
                RESTRICTED, tag + ", \"published\": \"" + clock.instant().minus(Duration.ofHours(3)) + "\"");
        Answer recent = fixture.publish(RESTRICTED, tag);
        fixture.partner("aged", "");
        String address = "/p/" + fixture.token("aged") + "/feeds/recent/";
        await(() -> client.get("/feeds/recent/feed.atom").statusCode() == 200);
        HttpResponse<String> first = client.get(address + "feed.atom");
        assertThat(first.body())
                .contains(recent.at("/title"), "rel=\"prev-archive\" href=\"archive/1.atom\"")
                .doesNotContain(old.at("/title"));
        assertThat(client.get(address + "archive/1.atom").body()).contains(old.at("/title"));
        for (int i = 0; i < 4; i++) {
            fixture.publish(RESTRICTED, tag);
        }
        assertThat(client.get(address + "feed.atom").body().split("</entry>", -1))
                .hasSize(4);
        Answer last = fixture.publish(RESTRICTED, tag);
        assertThat(client.get(address + "feed.atom").body()).contains(last.at("/title"));
        clock.advance(Duration.ofMinutes(121));
        await(() -> !client.get(address + "feed.atom").body().contains(last.at("/title")));
        assertThat(client.get(address + "feed.atom").body()).doesNotContain("</entry>");
        assertThat(client.get(address + "feed.atom?limit=1").statusCode()).isEqualTo(200);
    }
}
