package dateline.delivery.partner;

import static dateline.Client.header;
import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static dateline.delivery.partner.PartnerFixture.await;
import static dateline.delivery.partner.PartnerFixture.basic;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners find. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-search;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-search")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class PartnerSearchHttpTest {
    private static final List<String> FORMATS = List.of("rss", "atom", "json", "ninjs", "newsml");

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;
    private PartnerFixture fixture;

    /** A word that only the articles of one test have. */
    private String word;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-search"));
        fixture = PartnerFixture.of(client);
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aPartnerFindsRestrictedArticlesInEveryFormat() {
        fixture.partner("herald", ", \"formats\": [\"rss\", \"atom\", \"json\", \"ninjs\", \"newsml\"]");
        fixture.partner("open-only", ", \"none\": {\"agencies\": [\"harbour-wire\"]}");
        String herald = "/p/" + fixture.token("herald");
        String openOnly = "/p/" + fixture.token("open-only");
        Answer restricted = publish(RESTRICTED, "");
        Answer open = publish(OPEN, "");
        Answer never = publish(OPEN, ", \"redistribution\": \"none\"");
        for (String format : FORMATS) {
            String search = "/search/feed." + format + "?q=" + word;
            assertThat(client.get(herald + search).body())
                    .as(format)
                    .contains(restricted.at("/title"), open.at("/title"))
                    .doesNotContain(never.at("/title"), never.id());
        }
        for (String search : List.of("/search/feed.rss?q=", "/search/feed.atom?q=", "/search?q=")) {
            for (String reader : List.of("", openOnly)) {
                assertThat(client.get(reader + search + word).body())
                        .as(reader + search)
                        .contains(open.at("/title"))
                        .doesNotContain(restricted.at("/title"), restricted.id(), never.at("/title"), never.id());
            }
        }
        assertThat(client.get(herald + "/search?q=" + word).body()).contains("Articles found: 2<");
        assertThat(client.get(openOnly + "/search?q=" + word).body()).contains("Articles found: 1<");
        assertThat(client.get("/search?q=" + word).body()).contains("Articles found: 1<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"any\": {\"agencies\": [\"open-wire\"]}",
                "\"all\": {\"agencies\": [\"open-wire\"], \"sections\": [\"world\"], \"tags\": [\"herring\"]}",
                "\"all\": {\"authors\": [\"ana-vela\"]}, \"none\": {\"tags\": [\"secret\"]}",
                "\"any\": {\"tags\": [\"nothing\"], \"feeds\": [\"search-open\"]}",
                "\"none\": {\"feeds\": [\"search-closed\"]}",
                "\"all\": {\"languages\": [\"en\"]}, \"none\": {\"tags\": [\"secret\"]}"
            })
    void theContractSelectsWhatIsFound(String conditions) {
        for (String feed : List.of(
                "search-open\", \"any\": {\"agencies\": [\"open-wire\"]}, \"title\": \"O",
                "search-closed\", \"any\": {\"agencies\": [\"harbour-wire\"]}, \"title\": \"C")) {
            String name = feed.substring(0, feed.indexOf('"'));
            Answer saved = client.api("PUT", "/api/feeds/" + name, "{" + feed.substring(feed.indexOf(',') + 1) + "\"}");
            assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
        }
        Answer out = publish(RESTRICTED, ", \"tags\": [\"Secret\"]");
        Answer in = publish(OPEN, "");
        fixture.partner("selective", ", " + conditions);
        String selective = "/p/" + fixture.token("selective");
        assertThat(client.get(selective + "/search/feed.atom?q=" + word).body())
                .contains(in.at("/title"))
                .doesNotContain(out.at("/title"), out.id());
        assertThat(client.get(selective + "/search?q=" + word).body()).contains("Articles found: 1<");
    }

    /** Whoever pays for summaries can't put the whole text together from what its words find. */
    @Test
    void aContractOfSummariesIsNotSearchedByWholeTexts() {
        fixture.partner("brief", ", \"content\": \"summary\"");
        String brief = "/p/" + fixture.token("brief") + "/search/feed.atom?q=" + word;
        Answer article = publish(OPEN, "");
        assertThat(client.get("/search/feed.atom?q=" + word + "+whole").body()).contains(article.at("/title"));
        for (String found : List.of("", "+summary", "+%22summary+of+it%22", "+vela", "+herring", "+-whole")) {
            assertThat(client.get(brief + found).body()).as(found).contains(article.at("/title"));
        }
        for (String hidden : List.of("+whole", "+whol*", "+%22whole+text%22", "+texts")) {
            assertThat(client.get(brief + hidden).body()).as(hidden).doesNotContain(article.id());
        }
    }

    /** No page is short because of articles that the reader may not get, and the number of pages does not tell of them. */
    @Test
    void pagesAreFullAndTheirNumberTellsNothing() {
        fixture.partner("paging", ", \"any\": {\"agencies\": [\"open-wire\"]}");
        String paging = "/p/" + fixture.token("paging");
        for (int i = 0; i < 60; i++) {
            publish(RESTRICTED, "");
        }
        for (int i = 0; i < 52; i++) {
            publish(OPEN, "");
            publish(RESTRICTED, "");
        }
        String first = client.get(paging + "/search?q=" + word).body();
        assertThat(first.split("<h3>", -1)).hasSize(51);
        assertThat(first).contains("Articles found: 52<", "href=\"search?q=" + word + "&amp;page=2\"");
        assertThat(client.get(paging + "/search?q=" + word + "&page=2").body().split("<h3>", -1))
                .hasSize(3);
        assertThat(client.get(paging + "/search?q=" + word + "&page=3").statusCode())
                .isEqualTo(404);
        assertThat(client.get(paging + "/search/feed.json?q=" + word).body().split("\"date_published\"", -1))
                .hasSize(51);
    }

    /** The terms of an agency, of a section above and of an author with several names are those of the moment. */
    @Test
    void changesElsewhereApplyToTheNextSearch() {
        fixture.partner("herald", "");
        fixture.partner("by-section", ", \"any\": {\"sections\": [\"world\"]}");
        String herald = "/p/" + fixture.token("herald") + "/search/feed.rss?q=" + word;
        String bySection = "/p/" + fixture.token("by-section") + "/search/feed.rss?q=" + word;
        client.api("PUT", "/api/sections/harbours", "{\"title\": \"Harbours\", \"parent\": \"world\"}");
        Answer article = publish(RESTRICTED, ", \"section\": \"harbours\"");
        assertThat(client.get(herald).body()).contains(article.at("/title"));
        assertThat(client.get(bySection).body()).contains(article.at("/title"));
        client.api("PUT", "/api/sections/harbours", "{\"title\": \"Harbours\"}");
        assertThat(client.get(bySection).body()).doesNotContain(article.at("/title"));
        fixture.agency(RESTRICTED, "none");
        assertThat(client.get(herald).body()).doesNotContain(article.at("/title"));
        fixture.agency(RESTRICTED, "allowed");
        assertThat(client.get("/search/feed.rss?q=" + word).body()).contains(article.at("/title"));
        fixture.agency(RESTRICTED, "partners");
        assertThat(client.get("/search/feed.rss?q=" + word).body()).doesNotContain(article.at("/title"));
        assertThat(client.get("/search?q=" + word).body()).doesNotContain(article.at("/title"), "Articles found: 1<");
    }

    @Test
    void delayAndAdvanceHoldForSearches() {
        fixture.partner("late", ", \"delay\": 30");
        fixture.partner("trusted", ", \"advance\": true");
        String late = "/p/" + fixture.token("late") + "/search/feed.atom?q=" + word;
        String trusted = "/p/" + fixture.token("trusted") + "/search/feed.atom?q=" + word;
        String until = clock.instant().plus(Duration.ofHours(1)).toString();
        Answer open = publish(OPEN, "");
        Answer embargoed = publish(OPEN, ", \"embargoUntil\": \"" + until + "\", \"stage\": \"published\"");
        assertThat(client.get(late).body()).doesNotContain(open.at("/title"), embargoed.at("/title"));
        assertThat(client.get(trusted).body())
                .contains(open.at("/title"), "[Embargoed until " + until + "] " + embargoed.at("/title"));
        assertThat(client.get("/search/feed.atom?q=" + word).body())
                .contains(open.at("/title"))
                .doesNotContain(embargoed.at("/title"));
        assertThat(client.get(trusted.replace("/feed.atom", "")).body()).contains("[Embargoed until " + until + "]");
        clock.advance(Duration.ofMinutes(31));
        await(() -> client.get(late).body().contains(open.at("/title")));
        assertThat(client.get(late).body()).doesNotContain(embargoed.at("/title"));
        clock.advance(Duration.ofMinutes(30));
        await(() -> client.get("/search/feed.atom?q=" + word).body().contains(embargoed.at("/title")));
    }

    @Test
    void theFormOfTheContractHolds() {
        fixture.partner("brief", ", \"content\": \"summary\", \"images\": false, \"formats\": [\"json\"]");
        String brief = "/p/" + fixture.token("brief") + "/search/feed";
        publish(RESTRICTED, ", \"images\": [{\"url\": \"https://p.example/picture.jpg\"}]");
        String json = client.get(brief + ".json?q=" + word).body();
        assertThat(json).contains("Summary of it.").doesNotContain("The whole text of it.", "picture.jpg");
        assertThat(client.get(brief + ".rss?q=" + word).statusCode()).isEqualTo(403);
        assertThat(client.get(brief + "?q=" + word, "Accept", "application/rss+xml")
                        .statusCode())
                .isEqualTo(406);
        HttpResponse<String> negotiated = client.get(brief + "?q=" + word, "Accept", "application/feed+json");
        assertThat(negotiated.body()).isEqualTo(json);
        assertThat(header(negotiated, "Vary")).contains("Authorization", "Accept");
        assertThat(client.get(brief.replace("/feed", "?q=" + word)).body())
                .contains("Summary of it.")
                .doesNotContain("picture.jpg");
    }

    /** RFC 9111 §5.2.2.7; RFC 9110 §13.1.2; all that a document names is relative to its address (RFC 3986 §5.1.3). */
    @Test
    void answersArePrivateAndAreTheSameForContractsWithTheSameTerms() {
        fixture.partner("one", ", \"any\": {\"tags\": [\"herring\"]}");
        fixture.partner("two", ", \"any\": {\"tags\": [\"herring\"]}");
        String one = fixture.token("one");
        String two = fixture.token("two");
        Answer article = publish(RESTRICTED, "");
        for (String search : List.of("/search/feed.atom?q=", "/search/feed.json?q=", "/search?q=")) {
            HttpResponse<String> first = client.get("/p/" + one + search + word);
            HttpResponse<String> second =
                    client.get("/partners/two" + search + word, "Authorization", basic("two", two));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.body())
                    .isEqualTo(first.body())
                    .contains(article.at("/title"))
                    .doesNotContain(one, two, "partners/one", "partners/two");
            assertThat(header(first, "Cache-Control")).startsWith("private, max-age=");
            assertThat(header(first, "Vary")).contains("Authorization");
            assertThat(first.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(first.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(client.get("/p/" + one + search + word, "If-None-Match", header(first, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(client.get("/partners/two" + search + word).statusCode()).isEqualTo(401);
            assertThat(client.get("/partners/two" + search + word, "Authorization", basic("two", one))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> atom = client.get("/p/" + one + "/search/feed.atom?q=" + word);
        assertThat(header(atom, "Link")).contains("<feed.rss?q=" + word + ">; rel=\"alternate\"");
        assertThat(atom.body()).contains("href=\"feed.atom?q=" + word + "\"");
        assertThat(client.get("/p/" + one + "/search?q=" + word).headers().firstValue("Content-Security-Policy"))
                .isPresent();
        // RFC 3229 §10.5.3: a search has no tombstones, so that its changes are the whole document.
        assertThat(client.get("/p/" + one + "/search/feed.atom?q=" + word, "A-IM", "feed", "If-None-Match", "\"1-x\"")
                        .statusCode())
                .isEqualTo(200);
    }

    /** A search is answered from memory until an article of the entitlement changes. */
    @Test
    void searchesStayInMemoryUntilSomethingChanges() {
        fixture.partner("polling", ", \"any\": {\"tags\": [\"herring\"]}");
        String address = "/p/" + fixture.token("polling") + "/search/feed.atom?q=" + word;
        publish(RESTRICTED, "");
        String tag = header(client.get(address), "ETag");
        assertThat(header(client.get(address), "ETag")).isEqualTo(tag);
        Answer second = publish(RESTRICTED, "");
        HttpResponse<String> after = client.get(address, "If-None-Match", tag);
        assertThat(after.body()).contains(second.at("/title"));
        client.api("POST", "/api/articles/" + second.id() + "/withdraw", "{\"text\": \"wrong\"}");
        assertThat(client.get(address).body()).doesNotContain(second.at("/title"), second.id());
    }

    @Test
    void faultySearchesAreRefusedWithoutAHint() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        HttpResponse<String> empty = client.get("/p/" + token + "/search/feed.rss?q=");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Send q with at least one word").doesNotContain(token);
        assertThat(client.get("/p/" + token + "/search/archive/50.rss?q=x").statusCode())
                .isEqualTo(404);
        HttpResponse<String> page = client.get("/p/" + token + "/search", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("action=\"search\"").doesNotContain(token);
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        HttpResponse<String> faulty = client.get("/p/" + token + "/search?q=!!!", "Accept", "text/html");
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body())
                .contains("role=\"alert\"", "action=\"search\"")
                .doesNotContain(token);
        assertThat(client.get("/p/dl_000000000000_x/search?q=x").statusCode()).isEqualTo(404);
        assertThat(client.get("/partners/herald/search?q=x").statusCode()).isEqualTo(401);
    }

    /** Every link of the page leads somewhere for the partner. */
    @Test
    void thePageOfASearchLinksToWhatThePartnerCanOpen() {
        fixture.partner("walker", "");
        String token = fixture.token("walker");
        publish(RESTRICTED, ", \"tags\": [\"Only restricted\"]");
        publish(OPEN, "");
        String page = "/p/" + token + "/search?q=" + word;
        List<String> walked = new ArrayList<>(PageLinks.walked(client, page));
        assertThat(walked).anyMatch(link -> link.contains("/articles/"));
        assertThat(walked).anyMatch(link -> link.contains("/search/feed?q="));
    }

    private Answer publish(String agency, String more) {
        String members = more.contains("\"section\"") ? more : ", \"section\": \"world\"" + more;
        String tags = members.contains("\"tags\"") ? "" : ", \"tags\": [\"Herring\"]";
        Answer created = client.api(
                "POST",
                "/api/articles",
                "{\"title\": \"" + word + " " + UUID.randomUUID() + "\", \"summary\": \"Summary of it.\", \"content\":"
                        + " \"<p>The whole text of it.</p>\", \"language\": \"en\", \"agency\": \"" + agency
                        + "\", \"byline\": \"By Ana Vela\"" + tags + members + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }
}
