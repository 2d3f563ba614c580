package dateline.api.section;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections and agencies in the publishing API. */
@MicronautTest(transactional = false)
class SectionHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    /** RFC 9110 §15.4.2 and §15.5.11. */
    @Test
    void aSectionIsCreatedRenamedAndRetired() {
        assertThat(put("sections/opera", "{\"title\": \"Opera\"}").status()).isEqualTo(201);
        publish("opera-1", "opera", "");
        Answer renamed = put("sections/opera", "{\"title\": \"Opera\", \"slug\": \"music-theatre\"}");
        assertThat(renamed.at("/slug")).isEqualTo("music-theatre");
        assertThat(client.get("/sections/opera/feed.rss").statusCode()).isEqualTo(301);
        assertThat(client.api("GET", "/api/sections/music-theatre", "").status())
                .isEqualTo(200);
        assertThat(client.get("/sections/music-theatre/feed.rss").body()).contains("opera-1");
        assertThat(put("sections/opera", "{\"title\": \"Another\"}").status())
                .as("the old slug redirects permanently")
                .isEqualTo(409);
        assertThat(client.api("DELETE", "/api/sections/music-theatre", "").status())
                .isEqualTo(204);
        assertThat(client.get("/sections/music-theatre/feed.rss").statusCode()).isEqualTo(410);
        assertThat(client.get("/feed.rss").body()).contains("opera-1");
        assertThat(publish("opera-2", "music-theatre", "").status()).isEqualTo(422);
        assertThat(put("sections/music-theatre", "{\"title\": \"Back\"}").status())
                .isEqualTo(200);
        assertThat(client.get("/sections/music-theatre/feed.rss").body()).contains("opera-1");
    }

    /** RFC 5005 §4 also applies to the new feeds: the articles are in them as if they had always been there. */
    @Test
    void theArticlesOfAMovedSectionMoveToTheFeedsOfTheNewParent() {
        put("sections/arts", "{\"title\": \"Arts\"}");
        put("sections/leisure", "{\"title\": \"Leisure\"}");
        put("sections/dance", "{\"title\": \"Dance\", \"parent\": \"arts\"}");
        publish("dance-1", "dance", "");
        assertThat(client.get("/sections/arts/feed.rss").body()).contains("dance-1");
        put("sections/dance", "{\"title\": \"Dance\", \"parent\": \"leisure\"}");
        assertThat(client.get("/sections/arts/feed.rss").body()).doesNotContain("<title>dance-1");
        assertThat(client.get("/sections/leisure/feed.rss").body()).contains("dance-1");
        assertThat(client.get("/sections/dance/feed.rss").body()).contains("dance-1");
    }

    @Test
    void aSectionCannotBeItsOwnAncestor() {
        put("sections/above", "{\"title\": \"Above\"}");
        put("sections/below", "{\"title\": \"Below\", \"parent\": \"above\"}");
        assertThat(put("sections/above", "{\"title\": \"Above\", \"parent\": \"below\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/parent");
        assertThat(put("sections/above", "{\"title\": \"Above\", \"parent\": \"above\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.api("DELETE", "/api/sections/above", "").status()).isEqualTo(409);
    }

    /** RFC 9110 §13.1.1. */
    @Test
    void aSectionThatHasChangedIsNotReplacedWithItsOldTag() {
        String tag = put("sections/contested", "{\"title\": \"One\"}").header("ETag");
        assertThat(client.api("PUT", "/api/sections/contested", "{\"title\": \"Two\"}", "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(client.api("PUT", "/api/sections/contested", "{\"title\": \"Three\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anArticleWithoutTermsHasThoseOfItsAgency() {
        String agency = """
                {"code": "QNA", "name": "Quay News", "home": "https://quay.example/", "rights": "© Quay",
                 "usageTerms": "Thirty days", "license": "https://creativecommons.org/licenses/by/4.0/", "marks": ["QNA"]
                """;
        assertThat(put("agencies/quay", agency + "}").status()).isEqualTo(201);
        publish("quay-1", "sport", ", \"agency\": \"quay\"");
        publish("quay-2", "sport", ", \"agency\": \"quay\", \"rights\": \"© Ann\", \"usageTerms\": \"Ask\"");
        String own = entry("quay-2");
        assertThat(own).contains("<rights>© Ann</rights>", "<dl:usageTerms>Ask</dl:usageTerms>");
        String inherited = entry("quay-1");
        assertThat(inherited)
                .contains("<rights>© Quay</rights>", "<dl:usageTerms>Thirty days</dl:usageTerms>")
                .contains("rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\"");
        put("agencies/quay", agency.replace("Thirty days", "A week") + ", \"slug\": \"quay-news\"}");
        assertThat(entry("quay-1")).contains("<dl:usageTerms>A week</dl:usageTerms>");
        Answer article = client.api("GET", "/api/articles?q=quay-1", "");
        assertThat(article.at("/articles/0/agency")).isEqualTo("quay-news");
        assertThat(client.api("DELETE", "/api/agencies/quay-news", "").status()).isEqualTo(204);
        assertThat(publish("quay-3", "sport", ", \"agency\": \"quay-news\"").status())
                .isEqualTo(422);
        assertThat(entry("quay-1")).as("its credit stays").contains("name=\"Quay News\"");
    }

    @Test
    void everyFaultOfAnAgencyIsReported() {
        assertThat(put("agencies/Bad%20slug", "{\"home\": \"x\", \"nick\": 1}")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/slug", "/code", "/name", "/home", "/nick");
    }

    private Answer put(String what, String body) {
        return client.api("PUT", "/api/" + what, body);
    }

    private Answer publish(String title, String section, String more) {
        return client.api("POST", "/api/articles", """
                {"title": "%s", "section": "%s", "language": "en", "content": "<p>Text of it.</p>"%s}
                """.formatted(title, section, more));
    }

    private String entry(String title) {
        for (String entry : client.get("/sections/sport/feed.atom").body().split("(?=<entry )", -1)) {
            if (entry.contains("<title>" + title)) {
                return entry;
            }
        }
        throw new AssertionError(title);
    }
}
