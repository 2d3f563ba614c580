package dateline.delivery.file;

import static dateline.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.feed.StaticFile;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class StaticFileHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** RFC 8246: other content has another address, so caches need not ask again. */
    @ParameterizedTest
    @EnumSource(StaticFile.class)
    void cachesKeepAFileForever(StaticFile file) {
        HttpResponse<String> answer = client.get(file.path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(client.get(file.path(), "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(client.get(file.path(), "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    /** Earlier pages, and those of another release, link to such addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"/static/page.css", "/static/page.0123456789ab.css"})
    void cachesKeepOtherNamesForAMinute(String path) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.body())
                .isEqualTo(client.get(StaticFile.PAGE_STYLE.path()).body());
        assertThat(header(answer, "Cache-Control")).startsWith("public, max-age=60,");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/css;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/page.0123456789a.css",
                "/static/page.0123456789ax.css",
                "/static/page.css.css",
                "/static/",
                "/static/..%2Fapplication.yml",
                "/static/page"
            })
    void anUnknownFileIsNotFound(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesAndFeedsLinkToTheAddressesWithFingerprints() {
        List<String> named = new ArrayList<>();
        for (Element link : Jsoup.parse(client.get("/").body()).select("link[href^=/static/]")) {
            named.add(link.attr("href"));
        }
        named.add(Jsoup.parse(client.get("/api-docs").body())
                .select("script[src^=/static/]")
                .attr("src"));
        assertThat(named)
                .containsExactlyInAnyOrder(
                        StaticFile.LOGO.path(), StaticFile.PAGE_STYLE.path(), StaticFile.API_DOCS_SCRIPT.path());
        assertThat(client.get("/feed.rss").body()).contains("https://news.example.org" + StaticFile.LOGO.path());
    }
}
