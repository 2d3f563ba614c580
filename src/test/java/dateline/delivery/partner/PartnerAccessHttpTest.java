package dateline.delivery.partner;

import static dateline.Client.header;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import dateline.partner.Tallies;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets the feeds of partners. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-access;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-access")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
@Property(name = "dateline.clients.wrong-tokens-per-minute", value = "20")
class PartnerAccessHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    Tallies tallies;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-access"));
        fixture = PartnerFixture.of(client);
    }

    /** RFC 7617 §2, RFC 6750 §2.1. */
    @Test
    void aTokenIsSentInOneOfThreeWays() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        for (HttpResponse<String> answer : List.of(
                client.get("/p/" + token + "/feed.rss"),
                client.get("/partners/herald/feed.rss", "Authorization", basic("herald", token)),
                client.get("/partners/herald/feed.rss", "Authorization", "Bearer " + token))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).startsWith("private, max-age=");
            assertThat(header(answer, "Vary")).contains("Authorization");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    /** The second answers come from memory, on the event loop. */
    @Test
    void answersFromMemoryAreTheSame() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        fixture.publish(RESTRICTED, "");
        HttpResponse<String> first = client.get("/p/" + token + "/feed.rss");
        HttpResponse<String> second = client.get("/p/" + token + "/feed.rss");
        assertThat(second.body()).isEqualTo(first.body());
        for (String field : List.of("ETag", "Cache-Control", "Vary", "Referrer-Policy", "X-Robots-Tag", "Link")) {
            assertThat(header(second, field)).as(field).isEqualTo(header(first, field));
        }
        assertThat(client.get("/p/" + token + "/feed.rss", "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    /** RFC 9110 §15.5.2: a 401 names the schemes. */
    @Test
    void wrongTokensAreRefusedAlike() {
        fixture.partner("herald", "");
        fixture.partner("other", "");
        String token = fixture.token("herald");
        String wrong = token.substring(0, token.length() - 3) + "AAA";
        String bodyOfUnknown = body(client.get("/p/dl_000000000000_x/feed.rss"), 404);
        for (String bad : List.of(wrong, "dl_" + "a".repeat(500), "x", "dl__", client.token())) {
            assertThat(body(client.get("/p/" + bad + "/feed.rss"), 404)).isEqualTo(bodyOfUnknown);
        }
        String refusal = body(client.get("/partners/nobody/feed.rss", "Authorization", "Bearer x"), 401);
        for (String authorization : List.of(
                "Bearer " + wrong,
                basic("herald", wrong),
                basic("other", token),
                "Basic !!!",
                "Bearer " + client.token(),
                "Digest x")) {
            HttpResponse<String> refused = client.get("/partners/herald/feed.rss", "Authorization", authorization);
            assertThat(body(refused, 401)).isEqualTo(refusal);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .anyMatch(challenge -> challenge.startsWith("Basic realm="))
                    .anyMatch(challenge -> challenge.startsWith("Bearer realm="));
        }
        assertThat(client.get("/partners/other/feed.rss", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        clock.advance(Duration.ofMinutes(2));
    }

    /** RFC 6585 §4. Who has a right token is not kept out by others at the same address. */
    @Test
    void attemptsAreLimited() {
        fixture.partner("herald", "");
        String address = "/p/" + fixture.token("herald") + "/feed.rss";
        assertThat(client.get(address).statusCode()).isEqualTo(200);
        int status = 0;
        for (int i = 0; i < 60 && status != 429; i++) {
            status = client.get("/p/dl_00000000000" + i + "_x/feed.rss", "X-Forwarded-For", "192.0.2.7")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(client.get(address + "?limit=3", "X-Forwarded-For", "192.0.2.7")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensNothingElse() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        for (String path : List.of(
                "/api/articles",
                "/api/articles/" + article.id(),
                "/api/partners",
                "/api/partners/herald",
                "/api/tokens",
                "/feed.ninjs",
                "/articles/" + article.id() + ".ninjs",
                "/api/articles/export")) {
            assertThat(client.apiAs(token, "GET", path, "").status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndOthersAreNot() {
        fixture.partner("herald", "");
        Answer old = fixture.token("herald", "{}");
        String next = fixture.token("herald");
        String address = "/p/" + old.at("/token") + "/feed.rss";
        assertThat(client.get(address).statusCode()).isEqualTo(200);
        assertThat(client.get(address).statusCode()).isEqualTo(200);
        Answer revoked = client.api("DELETE", "/api/partners/herald/tokens/" + old.at("/id"), "");
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(client.get(address).statusCode()).isEqualTo(404);
        assertThat(client.get("/p/" + next + "/feed.rss").statusCode()).isEqualTo(200);
        assertThat(client.api("GET", "/api/partners/herald/tokens", "")
                        .response()
                        .body())
                .contains("\"revoked\":")
                .doesNotContain(next, old.at("/token"));
    }

    @Test
    void tokensAndContractsEndAtTheirTime() {
        Instant end = clock.instant().plus(Duration.ofHours(2));
        fixture.partner("ending", ", \"from\": \"" + clock.instant() + "\", \"until\": \"" + end + "\"");
        String token = fixture.token("ending");
        String brief = fixture.token(
                        "ending", "{\"expires\": \"" + clock.instant().plus(Duration.ofHours(1)) + "\"}")
                .at("/token");
        assertThat(client.get("/p/" + brief + "/feed.rss").statusCode()).isEqualTo(200);
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(client.get("/p/" + brief + "/feed.rss").statusCode()).isEqualTo(404);
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(404);
    }

    @Test
    void aRetiredPartnerHasNoFeeds() {
        fixture.partner("leaving", "");
        String token = fixture.token("leaving");
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(200);
        assertThat(client.api("DELETE", "/api/partners/leaving", "").status()).isEqualTo(204);
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(404);
        fixture.partner("leaving", "");
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnerThatDoesNotAskIsQuiet() {
        fixture.partner("quiet", ", \"quietAfter\": 3");
        String token = fixture.token("quiet");
        assertThat(state().at("/quiet")).isEqualTo("false");
        clock.advance(Duration.ofHours(4));
        assertThat(state().at("/quiet")).isEqualTo("true");
        client.get("/p/" + token + "/feed.rss");
        tallies.store();
        assertThat(state().at("/quiet")).isEqualTo("false");
        assertThat(state().at("/lastLook")).isEqualTo(clock.instant().toString());
    }

    private Answer state() {
        return client.api("GET", "/api/partners/quiet/state", "");
    }

    /** Fetch, CORS and logs: a token is nowhere but in the request and in the address that the client has. */
    @Test
    void errorsDoNotRepeatTheToken() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        for (String path : List.of("", "/", "/nothing", "/feed.xyz", "/tags/none/feed.rss", "/search/feed.pdf?q=x")) {
            HttpResponse<String> refused = client.get("/p/" + token + path, "Accept", "text/html");
            assertThat(refused.statusCode()).as(path).isIn(403, 404);
            assertThat(refused.body()).as(path).doesNotContain(token);
            assertThat(header(refused, "Cache-Control")).as(path).isEqualTo("no-store");
        }
        HttpResponse<String> posted = client.send("POST", "/p/" + token + "/feed.rss");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.body()).doesNotContain(token);
    }

    private static String body(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
