package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class PageHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void anEntryLinksToAPageThatShowsItsCredits() {
        String where = client.importing(
                        "?section=world",
                        "text/markdown",
                        "عنوان <b>الخبر</b>\n\nبقلم ليلى حسن\n\nسيول، كوريا الجنوبية (AP) — وصل الوفد إلى العاصمة مساء الاثنين.")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> page = client.get(where);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("عنوان &lt;b&gt;الخبر")
                .contains("ليلى حسن")
                .contains("Associated Press")
                .contains("rel=\"alternate\" type=\"application/atom+xml\"");
    }

    @Test
    void aDraftHasNoPage() {
        HttpResponse<String> answer = client.importing(
                "?section=world", "text/markdown", "---\nstage: draft\n---\nSecret\n\nNot to be seen by anybody yet.");
        String where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(client.get(where).statusCode()).isEqualTo(404);
        assertThat(client.get("/").body()).doesNotContain("Secret");
        assertThat(client.get("/feed.rss").body()).doesNotContain("Secret");
    }

    @Test
    void theHomePageNamesTheFeeds() {
        assertThat(client.get("/").body())
                .contains("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Dateline (RSS)\"")
                .contains("/sections/sport/feed.atom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/x", "/articles/01953c00-0000-7000-8000-000000000001", "/nowhere"})
    void whatIsNotThereIsAProblem(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }
}
