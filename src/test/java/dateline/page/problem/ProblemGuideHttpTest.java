package dateline.page.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.problem.ProblemKind;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The type of a problem is the address of a page that explains it (RFC 9457 §3.1.1). */
@MicronautTest(transactional = false)
class ProblemGuideHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageThatExplainsWhatToDo(ProblemKind kind) {
        HttpResponse<String> answer = client.get(kind.type());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(kind.title());
        assertThat(page.select("main p").eachText())
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .startsWith("HTTP status " + kind.status() + ". ");
        assertThat(Jsoup.parse(client.get("/problems").body()).select("main a").eachAttr("href"))
                .contains(kind.type());
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThat(client.get("/problems/nope").statusCode()).isEqualTo(404);
    }
}
