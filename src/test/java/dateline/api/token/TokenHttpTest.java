package dateline.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens and their scopes. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-tokens")
class TokenHttpTest {
    private static final String ARTICLES = "/api/articles";

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-tokens"));
    }

    /** RFC 6750 §3.1: 403 and insufficient_scope; the answer names the missing scope. */
    @Test
    void aTokenAllowsOnlyItsScopes() {
        String reader = token("\"read\"");
        assertThat(client.apiAs(reader, "GET", ARTICLES, "").status()).isEqualTo(200);
        Answer refused = client.apiAs(reader, "POST", ARTICLES, article("scope-1", "world"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
        assertThat(refused.at("/detail")).contains("the scope write");
        String writer = token("\"write\"");
        assertThat(client.apiAs(writer, "POST", ARTICLES, article("scope-1", "world"))
                        .status())
                .isEqualTo(201);
        assertThat(client.apiAs(writer, "GET", ARTICLES, "").status()).isEqualTo(403);
        assertThat(client.apiAs(writer, "GET", "/api/tokens", "").status()).isEqualTo(403);
        assertThat(client.apiAs(writer, "PUT", "/api/sections/x", "{\"title\": \"X\"}")
                        .status())
                .isEqualTo(403);
    }

    /** No article can be moved into another section, moved out of it, or overwritten there. */
    @Test
    void aTokenForASectionAllowsNoOtherSection() {
        client.api("PUT", "/api/sections/films", "{\"title\": \"Films\", \"parent\": \"culture\"}");
        String writer = token("\"write:culture\"");
        assertThat(client.apiAs(writer, "POST", ARTICLES, article("own", "culture"))
                        .status())
                .isEqualTo(201);
        Answer below = client.apiAs(writer, "POST", ARTICLES, article("below", "films"));
        assertThat(below.status()).as("a section under it").isEqualTo(201);
        Answer other = client.apiAs(writer, "POST", ARTICLES, article("other", "world"));
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.at("/detail")).contains("write:world");
        String moved = "{\"section\": \"world\"}";
        assertThat(client.apiAs(writer, "PATCH", ARTICLES + "/" + below.id(), moved)
                        .status())
                .isEqualTo(403);
        assertThat(client.apiAs(writer, "PATCH", ARTICLES + "/" + below.id(), "{\"alsoIn\": [\"world\"]}")
                        .status())
                .isEqualTo(403);
        Answer foreign = client.api("POST", ARTICLES, article("foreign", "world"));
        assertThat(client.apiAs(writer, "POST", ARTICLES, article("foreign", "culture"))
                        .status())
                .isEqualTo(403);
        assertThat(client.apiAs(writer, "POST", ARTICLES + "/" + foreign.id() + "/withdraw", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(client.apiAs(writer, "GET", ARTICLES + "/" + foreign.id(), "")
                        .status())
                .isEqualTo(403);
        assertThat(client.api("GET", ARTICLES + "/" + foreign.id(), "").at("/section"))
                .isEqualTo("world");
    }

    @Test
    void anExpiredTokenIsRefused() {
        String end = clock.instant().plusSeconds(60).toString();
        String token = client.api(
                        "POST",
                        "/api/tokens",
                        "{\"name\": \"brief\", \"scopes\": [\"read\"], \"expires\": \"" + end + "\"}")
                .at("/token");
        assertThat(client.apiAs(token, "GET", ARTICLES, "").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(60));
        Answer refused = client.apiAs(token, "GET", ARTICLES, "");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(refused.at("/detail")).contains("brief", "expired", "ask for another");
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        Answer made = client.api("POST", "/api/tokens", "{\"name\": \"lost\", \"scopes\": [\"read\"]}");
        assertThat(client.apiAs(made.at("/token"), "GET", ARTICLES, "").status())
                .isEqualTo(200);
        assertThat(client.api("DELETE", made.header("Location"), "", "Accept", "application/problem+json")
                        .status())
                .as("a client that expects no body accepts only problems")
                .isEqualTo(204);
        assertThat(client.apiAs(made.at("/token"), "GET", ARTICLES, "").status())
                .isEqualTo(401);
        Answer listed = client.api("GET", made.header("Location"), "");
        assertThat(listed.json().has("revoked")).isTrue();
        assertThat(listed.response().body()).doesNotContain(made.at("/token"));
    }

    /** Nobody could create others without it (RFC 9110 §15.5.10: 409, and what to do). */
    @Test
    void theLastTokenOfAnAdministratorStays() {
        String first = client.token().split("_", 3)[1];
        Answer kept = client.api("DELETE", "/api/tokens/" + first, "");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.at("/detail")).contains("last one", "dateline token create NAME --scope admin");
        String end = clock.instant().plusSeconds(3600).toString();
        Answer brief = client.api(
                "POST", "/api/tokens", "{\"name\": \"brief\", \"scopes\": [\"admin\"], \"expires\": \"" + end + "\"}");
        assertThat(client.api("DELETE", "/api/tokens/" + first, "").status())
                .as("the other one would expire")
                .isEqualTo(409);
        assertThat(client.api("DELETE", brief.header("Location"), "").status()).isEqualTo(204);
        Answer lasting = client.api("POST", "/api/tokens", "{\"name\": \"lasting\", \"scopes\": [\"admin\"]}");
        assertThat(client.api("DELETE", lasting.header("Location"), "").status())
                .isEqualTo(204);
        assertThat(client.apiAs(client.token(), "GET", "/api/tokens", "").status())
                .isEqualTo(200);
    }

    /** Of requests that come at the same time, each to revoke another of the last tokens, one is refused. */
    @Test
    void theLastTwoTokensAreNotRevokedTogether() {
        String first = client.token().split("_", 3)[1];
        Answer second = client.api("POST", "/api/tokens", "{\"name\": \"second\", \"scopes\": [\"admin\"]}");
        List<Integer> statuses = Stream.of(first, second.at("/id"))
                .map(id -> CompletableFuture.supplyAsync(() -> client.apiAs(
                                id.equals(first) ? second.at("/token") : client.token(),
                                "DELETE",
                                "/api/tokens/" + id,
                                "")
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(204);
        String remaining = statuses.getFirst() == 204 ? second.at("/token") : client.token();
        Answer restored =
                client.apiAs(remaining, "POST", "/api/tokens", "{\"name\": \"third\", \"scopes\": [\"admin\"]}");
        assertThat(restored.status()).as("somebody can create tokens").isEqualTo(201);
        renew(restored.at("/token"));
        assertThat(client.api("DELETE", "/api/tokens/" + remaining.split("_", 3)[1], "")
                        .status())
                .isEqualTo(204);
    }

    /** The other tests use the file of the first token. */
    private void renew(String token) {
        try {
            Files.writeString(client.tokenFile(), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTokenNeedsANameAndKnownScopes() {
        Answer refused = client.api(
                "POST",
                "/api/tokens",
                "{\"scopes\": [\"all\", \"write:nowhere\"], \"expires\": \"2020-01-01T00:00:00Z\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/name", "/scopes", "/scopes", "/expires");
    }

    private String token(String scopes) {
        return client.api("POST", "/api/tokens", "{\"name\": \"test\", \"scopes\": [" + scopes + "]}")
                .at("/token");
    }

    private static String article(String key, String section) {
        return """
                {"externalId": "token-http-%s", "section": "%s", "title": "T", "language": "en", "content": "<p>Text.</p>"}
                """.formatted(key, section);
    }
}
