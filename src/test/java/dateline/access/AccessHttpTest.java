package dateline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AccessHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Tokens tokens;

    @Inject
    FirstToken key;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** RFC 6750 §3: 401 with WWW-Authenticate. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Bearer dl_x_y", "Basic dXNlcjpwYXNz", "dl_a_b"})
    void aRequestWithoutAKnownTokenIsRefused(String authorization) {
        HttpResponse<String> answer = client.importingAs(authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aTokenWithOneLetterChangedIsUnknown() {
        String token = client.token();
        char last = token.charAt(token.length() - 1);
        String wrong = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(client.importingAs("Bearer " + wrong).statusCode()).isEqualTo(401);
        assertThat(client.importingAs("bearer " + token).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyTheOwnerCanReadTheTokenFile() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(client.tokenFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void theStoreHasOnlyAHashOfTheToken() {
        String[] parts = client.token().split("_", 3);
        Token stored = tokens.findById(parts[1]).orElseThrow();
        assertThat(stored.toString()).doesNotContain(parts[2]);
        assertThat(stored.hasSecret(parts[2])).isTrue();
    }

    @Test
    void theFirstTokenIsCreatedOnlyOnce(@TempDir Path elsewhere) throws Exception {
        assertThat(key.create(elsewhere)).isEmpty();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.atom", "/sections/world/feed.rss", "/", "/static/page.css"})
    void readersNeedNoToken(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/import",
                "/api//articles/import",
                "/%61pi/articles/import",
                "/api/articles/import/"
            })
    void noSpellingOfTheAddressAvoidsTheToken(String path) {
        assertThat(client.get(path).statusCode()).isIn(401, 404, 405);
    }
}
