package dateline.delivery.partner;

import static dateline.Client.header;
import static dateline.delivery.partner.PartnerFixture.OPEN;
import static dateline.delivery.partner.PartnerFixture.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners get in their feeds. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:partner-feeds;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-partner-feeds")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class PartnerFeedHttpTest {
    private static final List<String> TOPICS = List.of(
            "", "/sections/world", "/agencies/harbour-wire", "/authors/ana-vela", "/tags/herring", "/languages/en");

    @Inject
    EmbeddedServer server;

    private Client client;
    private PartnerFixture fixture;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-partner-feeds"));
        fixture = PartnerFixture.of(client);
    }

    @Test
    void aPartnerGetsRestrictedArticlesInEveryTopicAndFormat() {
        fixture.partner("herald", ", \"formats\": [\"rss\", \"atom\", \"json\", \"ninjs\", \"newsml\"]");
        String token = fixture.token("herald");
        Answer before = fixture.publish(RESTRICTED, "");
        for (String topic : TOPICS) {
            for (String extension : List.of("rss", "atom", "json", "ninjs", "newsml")) {
                String document = topic + "/feed." + extension;
                assertThat(client.get("/p/" + token + document).body())
                        .as(document)
                        .contains(before.at("/title"));
                assertThat(client.page(document).body()).as(document).doesNotContain(before.at("/title"));
            }
        }
        Answer after = fixture.publish(RESTRICTED, "");
        for (String topic : TOPICS) {
            assertThat(client.get("/p/" + token + topic + "/feed.rss").body())
                    .as(topic)
                    .contains(before.at("/title"), after.at("/title"));
        }
    }

    /** RFC 9110 §12.1: the format that the client prefers, of those in the contract; §15.5.7: 406 when there is none. */
    @Test
    void theFormatIsNegotiatedWithinTheContract() {
        fixture.partner("negotiator", ", \"formats\": [\"atom\", \"json\"]");
        String feed = "/p/" + fixture.token("negotiator") + "/sections/world/feed";
        HttpResponse<String> atom = client.get(feed, "Accept", "application/rss+xml, application/atom+xml;q=0.9");
        assertThat(Client.header(atom, "Content-Type")).startsWith("application/atom+xml");
        assertThat(Client.header(atom, "Vary")).contains("Accept", "Authorization");
        assertThat(Client.header(atom, "Cache-Control")).contains("private");
        assertThat(client.get(feed, "Accept", "application/rss+xml").statusCode())
                .isEqualTo(406);
        assertThat(client.get(
                                feed,
                                "Accept",
                                "application/feed+json",
                                "If-None-Match",
                                Client.header(client.get(feed + ".json"), "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    /** OPML 2.0, "Subscription lists". */
    @Test
    void aPartnerHasAListOfItsFeedsAtItsOwnAddresses() {
        fixture.partner("lister", ", \"formats\": [\"json\"]");
        fixture.partner("other", "");
        String token = fixture.token("lister");
        String other = fixture.token("other");
        HttpResponse<String> list = client.get("/p/" + token + "/feeds.opml");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("/p/" + token + "/feed.json\"", "/p/" + token + "/sections/world/feed.json\"")
                .doesNotContain(".rss", other, "htmlUrl=");
        assertThat(Client.header(list, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Client.header(list, "Referrer-Policy")).isEqualTo("no-referrer");
        HttpResponse<String> named =
                client.get("/partners/lister/feeds.opml", "Authorization", PartnerFixture.basic("lister", token));
        assertThat(named.body()).contains("/partners/lister/feed.json\"").doesNotContain(token);
        assertThat(client.get("/partners/lister/feeds.opml").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"any\": {\"agencies\": [\"open-wire\"]}",
                "\"none\": {\"agencies\": [\"harbour-wire\"]}",
                "\"all\": {\"agencies\": [\"open-wire\"], \"sections\": [\"world\"], \"tags\": [\"herring\"]}",
                "\"any\": {\"feeds\": [\"open-only\"]}"
            })
    void theContractSelectsTheArticles(String conditions) {
        Answer combined = client.api(
                "PUT", "/api/feeds/open-only", "{\"title\": \"Open\", \"any\": {\"agencies\": [\"open-wire\"]}}");
        assertThat(combined.status()).as(combined.toString()).isIn(200, 201);
        Answer out = fixture.publish(RESTRICTED, "");
        Answer in = fixture.publish(OPEN, "");
        fixture.partner("selective", ", " + conditions);
        String token = fixture.token("selective");
        for (String topic : List.of("", "/sections/world", "/tags/herring", "/authors/ana-vela")) {
            assertThat(client.get("/p/" + token + topic + "/feed.atom").body())
                    .as(topic)
                    .contains(in.at("/title"))
                    .doesNotContain(out.at("/title"));
        }
        Answer later = fixture.publish(RESTRICTED, "");
        assertThat(client.get("/p/" + token + "/feed.atom").body()).doesNotContain(later.at("/title"));
    }

    @Test
    void nothingForNobodyGetsOut() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        Answer own = fixture.publish(OPEN, ", \"redistribution\": \"none\"");
        assertThat(client.get("/p/" + token + "/feed.rss").body())
                .contains(article.at("/title"))
                .doesNotContain(own.at("/title"));
        fixture.agency(RESTRICTED, "none");
        assertThat(client.get("/p/" + token + "/feed.rss").body()).doesNotContain(article.at("/title"));
    }

    /** RFC 6721 §3: readers that had an entry which they must not read any more get a tombstone. */
    @Test
    void aContractThatNarrowsAppliesToTheNextRequest() {
        Answer kept = fixture.publish(OPEN, "");
        Answer lost = fixture.publish(RESTRICTED, "");
        fixture.partner("narrowed", "");
        String token = fixture.token("narrowed");
        String section = "/p/" + token + "/sections/world/feed.atom";
        HttpResponse<String> wide = client.get(section);
        assertThat(wide.body()).contains(kept.at("/title"), lost.at("/title"));
        fixture.partner("narrowed", ", \"any\": {\"agencies\": [\"open-wire\"]}");
        for (String address : List.of(section, "/p/" + token + "/feed.atom")) {
            HttpResponse<String> narrow = client.get(address, "If-None-Match", header(wide, "ETag"));
            assertThat(narrow.statusCode()).isEqualTo(200);
            assertThat(narrow.body())
                    .contains(kept.at("/title"), "ref=\"urn:uuid:" + lost.id() + "\" when=")
                    .doesNotContain(lost.at("/title"));
        }
    }

    @Test
    void aWithdrawalReachesPartners() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        assertThat(client.get("/p/" + token + "/feed.rss").body()).contains(article.at("/title"));
        client.api("POST", "/api/articles/" + article.id() + "/withdraw", "{\"text\": \"It was wrong\"}");
        assertThat(client.get("/p/" + token + "/feed.rss").body())
                .contains("ref=\"urn:uuid:" + article.id() + "\" when=")
                .doesNotContain(article.at("/title"));
    }

    /** RFC 3229 §10.5.3. */
    @Test
    void partnersGetDeltas() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        Answer first = fixture.publish(RESTRICTED, "");
        String tag = header(client.get("/p/" + token + "/feed.atom"), "ETag");
        Answer second = fixture.publish(RESTRICTED, "");
        HttpResponse<String> delta = client.get("/p/" + token + "/feed.atom", "A-IM", "feed", "If-None-Match", tag);
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(delta.body()).contains(second.at("/title")).doesNotContain(first.at("/title"));
    }

    @Test
    void contractsWithTheSameTermsShareTheBytes() {
        fixture.partner("one", ", \"any\": {\"tags\": [\"herring\"]}");
        fixture.partner("two", ", \"any\": {\"tags\": [\"Herring\"]}");
        fixture.publish(RESTRICTED, "");
        String one = fixture.token("one");
        String two = fixture.token("two");
        HttpResponse<String> first = client.get("/p/" + one + "/feed.atom");
        HttpResponse<String> second =
                client.get("/partners/two/feed.atom", "Authorization", PartnerFixture.basic("two", two));
        assertThat(second.body()).isEqualTo(first.body()).doesNotContain(one, two, "partners/one", "partners/two");
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(second, "Link")).isEqualTo(header(first, "Link"));
    }

    @Test
    void summariesAreAllThatSomeContractsHave() {
        fixture.partner("brief", ", \"content\": \"summary\"");
        String token = fixture.token("brief");
        fixture.publish(RESTRICTED, "");
        assertThat(client.get("/p/" + token + "/feed.rss").body())
                .contains("Summary of it.")
                .doesNotContain("The whole text of it.");
    }

    /** RFC 9110 §15.5.4. */
    @Test
    void otherFormatsAreForbidden() {
        fixture.partner("rss-only", ", \"formats\": [\"rss\"]");
        String token = fixture.token("rss-only");
        assertThat(client.get("/p/" + token + "/feed.rss").statusCode()).isEqualTo(200);
        for (String other : List.of("/feed.atom", "/feed.ninjs", "/sections/world/feed.json")) {
            HttpResponse<String> refused = client.get("/p/" + token + other);
            assertThat(refused.statusCode()).as(other).isEqualTo(403);
            assertThat(refused.body()).contains("in these formats: rss");
        }
        assertThat(client.get("/p/" + token + "/none/feed.atom").statusCode()).isEqualTo(404);
    }

    /** RFC 9110 §15.4.2: another spelling of a topic leads to its own address, of the same partner. */
    @Test
    void redirectsStayWithThePartner() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        fixture.publish(RESTRICTED, "");
        HttpResponse<String> moved = client.get("/p/" + token + "/authors/Ana-Vela/feed.rss");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).endsWith("/p/" + token + "/authors/ana-vela/feed.rss");
        assertThat(header(moved, "Cache-Control")).startsWith("private");
    }

    /** RFC 5005 §4, with references relative to the address of the document (RFC 3986 §5.1.3). */
    @Test
    void partnersHaveArchives() {
        for (int i = 0; i < 60; i++) {
            fixture.publish(RESTRICTED, "");
        }
        fixture.partner("archived", "");
        String token = fixture.token("archived");
        String live = client.get("/p/" + token + "/feed.atom").body();
        assertThat(live).contains("href=\"feed.atom\"");
        String archive = live.replaceAll("(?s).*rel=\"prev-archive\" href=\"(archive/\\d+\\.atom)\".*", "$1");
        HttpResponse<String> document = client.get("/p/" + token + "/" + archive);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("archive", "rel=\"current\" href=\"../feed.atom\"");
        assertThat(client.get("/" + archive).statusCode()).isEqualTo(404);
    }

    @Test
    void topicsThatDoNotExistAreNotFound() {
        fixture.partner("herald", "");
        String token = fixture.token("herald");
        for (String path : List.of("/tags/nowhere/feed.rss", "/sections/nowhere/feed.rss", "/feed.xyz", "/", "")) {
            HttpResponse<String> missing = client.get("/p/" + token + path);
            assertThat(missing.statusCode()).as(path).isIn(403, 404);
            assertThat(missing.body()).doesNotContain(token);
        }
    }

    /** Browsers ask for the name and the token (RFC 7617 §2). */
    @Test
    void entriesLinkToAPageThatThePartnerCanOpen() {
        fixture.partner("herald", "");
        fixture.partner("other", ", \"none\": {\"agencies\": [\"harbour-wire\"]}");
        String token = fixture.token("herald");
        Answer article = fixture.publish(RESTRICTED, "");
        String path = "/partners/articles/" + article.id();
        assertThat(client.get("/p/" + token + "/feed.rss").body()).contains("<link>https://news.example.org" + path);
        HttpResponse<String> page = client.get(path, "Authorization", PartnerFixture.basic("herald", token));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(article.at("/title"), "The whole text of it.");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(client.get(path, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(401);
        String other = fixture.token("other");
        assertThat(client.get(path, "Authorization", PartnerFixture.basic("other", other))
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.get(path, "Authorization", PartnerFixture.basic("other", token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theCheckSaysWhatATakerWouldRefuse() {
        fixture.partner("msn", ", \"profile\": \"msn\"");
        Answer article = fixture.publish(RESTRICTED, "");
        Answer check = client.api("GET", "/api/partners/msn/check", "");
        assertThat(check.status()).as(check.toString()).isEqualTo(200);
        assertThat(check.at("/profile")).isEqualTo("msn");
        assertThat(check.json().at("/refusals")).anySatisfy(refusal -> {
            assertThat(refusal.path("article").asText()).isEqualTo(article.id());
            assertThat(refusal.path("rule").asText()).isEqualTo("image");
            assertThat(refusal.path("reason").asText()).isNotEmpty();
        });
        assertThat(client.get("/p/" + fixture.token("msn") + "/feed.rss").statusCode())
                .isEqualTo(200);
    }

    @Test
    void unknownProfilesAreRefused() {
        Answer refused = client.api("PUT", "/api/partners/p", "{\"title\": \"P\", \"profile\": \"unheard\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).contains("flipboard").contains("smartnews");
    }

    /** Partners with the same terms share a feed only if they have had the same articles. */
    @Test
    void aNarrowerContractTellsOthersNothing() {
        Answer lost = fixture.publish(RESTRICTED, "");
        fixture.partner("secret-customer", ", \"all\": {\"sections\": [\"world\"]}");
        fixture.partner("rival", ", \"any\": {\"agencies\": [\"open-wire\"]}, \"all\": {\"sections\": [\"world\"]}");
        String customer = fixture.token("secret-customer");
        String rival = fixture.token("rival");
        assertThat(client.get("/p/" + customer + "/feed.atom").body()).contains(lost.at("/title"));
        fixture.partner(
                "secret-customer", ", \"any\": {\"agencies\": [\"open-wire\"]}, \"all\": {\"sections\": [\"world\"]}");
        for (String extension : List.of("atom", "rss", "json")) {
            assertThat(client.get("/p/" + customer + "/feed." + extension).body())
                    .contains(lost.id())
                    .doesNotContain(lost.at("/title"), "secret-customer");
            assertThat(client.get("/p/" + rival + "/feed." + extension).body())
                    .doesNotContain(lost.id(), lost.at("/title"), "secret-customer");
        }
    }

    @Test
    void aCombinedFeedThatAContractNamesAppliesAsItIsNow() {
        Answer combined =
                client.api("PUT", "/api/feeds/named", "{\"title\": \"N\", \"any\": {\"sections\": [\"world\"]}}");
        assertThat(combined.status()).as(combined.toString()).isIn(200, 201);
        Answer open = fixture.publish(OPEN, "");
        Answer restricted = fixture.publish(RESTRICTED, "");
        fixture.partner("combining", ", \"any\": {\"feeds\": [\"named\"]}");
        String address = "/p/" + fixture.token("combining") + "/sections/world/feed.atom";
        HttpResponse<String> before = client.get(address);
        assertThat(before.body()).contains(open.at("/title"), restricted.at("/title"));
        client.api("PUT", "/api/feeds/named", "{\"title\": \"N\", \"any\": {\"agencies\": [\"open-wire\"]}}");
        assertThat(client.get(address, "If-None-Match", header(before, "ETag")).body())
                .contains(open.at("/title"))
                .doesNotContain(restricted.at("/title"));
        PartnerFixture.await(
                () -> client.get(address).body().contains("ref=\"urn:uuid:" + restricted.id() + "\" when="));
        client.api("PUT", "/api/feeds/named", "{\"title\": \"N\", \"any\": {\"sections\": [\"world\"]}}");
        PartnerFixture.await(() -> client.get(address).body().contains(restricted.at("/title")));
        assertThat(client.api("DELETE", "/api/feeds/named", "").status()).isEqualTo(409);
    }

    @Test
    void thePageShowsNoMoreThanTheContract() {
        fixture.partner("brief", ", \"content\": \"summary\", \"images\": false");
        Answer article = fixture.publish(RESTRICTED, ", \"images\": [{\"url\": \"https://p.example/picture.jpg\"}]");
        HttpResponse<String> page = client.get(
                "/partners/articles/" + article.id(),
                "Authorization",
                PartnerFixture.basic("brief", fixture.token("brief")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(article.at("/title"), "Summary of it.")
                .doesNotContain("The whole text of it.", "picture.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"any\": {}",
                "\"any\": {\"sections\": []}",
                "\"none\": {\"tags\": null}",
                "\"until\": \"+999999999-12-31T23:59:59Z\"",
                "\"any\": {\"feeds\": [\"unheard\"]}",
                "\"formats\": [\"pdf\"]",
                "\"delay\": 1.5",
                "\"delay\": 5, \"advance\": true"
            })
    void faultyContractsAreRefused(String members) {
        Answer refused = client.api("PUT", "/api/partners/faulty", "{\"title\": \"P\", " + members + "}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(client.api("GET", "/api/partners/faulty", "").status()).isEqualTo(404);
    }

    /** RFC 9110 §13.1.3: after a change of the contract, a date from before is not that of the same document. */
    @Test
    void aChangedContractIsNotHiddenByADate() {
        fixture.publish(RESTRICTED, "");
        fixture.partner("dated", "");
        String address = "/p/" + fixture.token("dated") + "/feed.rss";
        String date = header(client.get(address), "Last-Modified");
        fixture.partner("dated", ", \"content\": \"summary\"");
        HttpResponse<String> answer = client.get(address, "If-Modified-Since", date);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Summary of it.").doesNotContain("The whole text of it.");
    }

    /** RFC 9110 §13.1.2: a request that is for a new partner only does not change one that exists. */
    @Test
    void aNewPartnerDoesNotReplaceAnother() {
        String body = "{\"title\": \"Once\"}";
        assertThat(client.api("PUT", "/api/partners/once", body, "If-None-Match", "*")
                        .status())
                .isEqualTo(201);
        assertThat(client.api("PUT", "/api/partners/once", body, "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
        assertThat(client.api("PUT", "/api/partners/once", body).status()).isEqualTo(200);
    }
}
