package dateline.delivery.partner;

import static dateline.Client.header;
import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of an article as a partner gets it, and its links. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-article;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-article")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class PartnerArticlePageHttpTest {
    @Inject
    EmbeddedServer server;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-article"));
        fixture = PartnerFixture.of(client);
    }

    /** Nobody else has an article of this agency, of this author and about this subject. */
    @Test
    void everyLinkOfTheOnlyArticleOfItsTopicsCanBeOpened() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer article = fixture.publish(
                RESTRICTED, ", \"authors\": [{\"name\": \"Lone Author\"}], \"tags\": [\"Lone subject\"]");
        String id = article.id();
        assertThat(client.get("/tags/lone-subject").statusCode()).isEqualTo(404);
        assertThat(client.get("/agencies/harbour-wire").statusCode()).isIn(404, 410);
        Set<String> own = PageLinks.walked(client, "/p/" + token + "/articles/" + id);
        assertThat(own)
                .contains(
                        "/p/" + token + "/tags/lone-subject/feed.rss",
                        "/p/" + token + "/authors/lone-author/feed.rss",
                        "/p/" + token + "/agencies/harbour-wire/feed.rss",
                        "/p/" + token + "/search")
                .doesNotContain("/tags/lone-subject", "/authors/lone-author", "/agencies/harbour-wire");
        String[] headers = {"Authorization", basic("herald", token)};
        assertThat(PageLinks.walked(client, "/partners/articles/" + id, headers))
                .contains("/partners/herald/tags/lone-subject/feed.rss", "/partners/herald/search");
        assertThat(PageLinks.walked(client, "/partners/herald/articles/" + id, headers))
                .contains("/partners/herald/tags/lone-subject/feed.rss");
        assertThat(PageLinks.walked(client, "/partners/articles/" + id, "Authorization", "Bearer " + token))
                .contains("/partners/herald/agencies/harbour-wire/feed.rss");
    }

    /** RFC 9110 §15.5.11. What the partner could not have had stays unknown to it. */
    @Test
    void aWithdrawnArticleIsGone() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        String page = "/p/" + token + "/articles/" + article.id();
        assertThat(client.get(page).statusCode()).isEqualTo(200);
        client.api("POST", "/api/articles/" + article.id() + "/withdraw", "{\"text\": \"It was wrong.\"}");
        HttpResponse<String> gone = client.get(page);
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(410);
        assertThat(gone.body()).contains("It was wrong.");
        fixture.partner("sports", ", \"any\": {\"sections\": [\"sport\"]}");
        String other = fixture.token("sports");
        assertThat(client.get("/p/" + other + "/articles/" + article.id()).statusCode())
                .isEqualTo(404);
        for (String unknown : new String[] {".ninjs", "x"}) {
            assertThat(client.get(page + unknown).statusCode()).as(unknown).isEqualTo(404);
        }
    }

    /** Topics that the public can open are linked there. */
    @Test
    void topicsOfPublicArticlesHavePages() {
        fixture.partner("herald", ", \"formats\": [\"json\"]");
        String token = fixture.token("herald");
        fixture.publish(OPEN, ", \"tags\": [\"Known\"]");
        Answer article = fixture.publish(RESTRICTED, ", \"tags\": [\"Known\"]");
        assertThat(PageLinks.walked(client, "/p/" + token + "/articles/" + article.id()))
                .contains("/tags/known", "/authors/ana-vela", "/p/" + token + "/feed.json")
                .noneMatch(link -> link.endsWith(".rss"));
    }

    @Test
    void aContractWithoutFormatsForReadersHasNoLinksToFeeds() {
        fixture.partner("wire", ", \"formats\": [\"ninjs\"]");
        String token = fixture.token("wire");
        Answer article = fixture.publish(RESTRICTED, ", \"tags\": [\"Unlinked\"]");
        assertThat(PageLinks.walked(client, "/p/" + token + "/articles/" + article.id()))
                .noneMatch(link -> link.contains("feed.") || link.contains("unlinked"));
    }

    @Test
    void aRetiredAgencyHasNoLink() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        fixture.agency("gone-wire", "partners");
        Answer article = fixture.publish("gone-wire", "");
        Answer retired = client.api("DELETE", "/api/agencies/gone-wire", "");
        assertThat(retired.status()).as(retired.toString()).isIn(200, 204);
        assertThat(PageLinks.walked(client, "/p/" + token + "/articles/" + article.id()))
                .noneMatch(link -> link.contains("gone-wire"));
    }

    /** The token is in no page (Referrer Policy §3.1), no cache (RFC 9111 §5.2.2.5) and no search engine. */
    @Test
    void aPageAtAnAddressWithATokenKeepsIt() {
        fixture.partner("herald", "");
        fixture.partner("other", ", \"none\": {\"agencies\": [\"harbour-wire\"]}");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        HttpResponse<String> page = client.get("/p/" + token + "/articles/" + article.id());
        assertThat(page.body())
                .contains(article.at("/title"), "<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain(token, "ld+json", "og:url");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        String other = fixture.token("other");
        assertThat(client.get("/p/" + other + "/articles/" + article.id()).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/partners/other/articles/" + article.id(), "Authorization", basic("other", token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get("/p/dl_000000000000_x/articles/" + article.id()).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/partners/herald/articles/" + article.id()).statusCode())
                .isEqualTo(401);
    }
}
