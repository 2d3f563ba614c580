package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.article.feed.TopicKind;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server behind a proxy that has other things on the same host: all addresses are under the path of the public one, whose
 * capitals count (RFC 3986 §6.2.2.1).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPathHttpTest {
    private static final String HOST = "https://quay.example";
    private static final String PATH = "/News";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private EmbeddedServer server;
    private Client client;
    private String withdrawn;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data, Map.of("dateline.public-url", HOST + PATH + "/", "dateline.feed.entries", 5));
        client = new Client(server, data);
        withdrawn = publish(0).id();
        for (int i = 1; i < 62; i++) {
            publish(i);
        }
        client.api("POST", "/api/articles/" + withdrawn + "/withdraw", "{\"text\": \"It was wrong.\"}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer publish(int number) {
        return client.api("POST", "/api/articles", """
                {"section": "world", "agency": "ap", "title": "Harbour %d", "language": "en", "tags": ["harbours"],
                 "authors": [{"name": "Ann Sailor"}], "content": "<p>A text about the harbour %d.</p>"}
                """.formatted(number, number));
    }

    /** RFC 3986 §5.2.2: a reference that begins with one slash replaces the whole path, also that of the proxy. */
    @Test
    void everyLinkIsUnderThePathAndIsAnswered() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/nowhere",
                "/articles/" + withdrawn,
                "/tags/harbour",
                "/api-docs",
                "/problems",
                "/robots.txt",
                "/sitemap.xml",
                "/news-sitemap.xml",
                "/feeds.opml",
                "/search?q=harbour",
                "/search/feed.json?q=harbour",
                "/search?q=%22",
                "/feed.rss?content=summary"));
        Set<String> linked = new HashSet<>();
        Set<String> formats = new TreeSet<>();
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            if (!seen.add(address)) {
                continue;
            }
            for (String accept : List.of("*/*", BROWSER)) {
                HttpResponse<String> answer = client.get(address, "Accept", accept);
                HttpResponse<String> whole = client.get(PATH + address, "Accept", accept);
                assertThat(whole.statusCode()).as(address).isEqualTo(answer.statusCode());
                assertThat(whole.statusCode())
                        .as(address)
                        .isIn(linked.contains(address) ? List.of(200, 301) : List.of(200, 400, 404, 410));
                formats.add(Client.header(answer, "Content-Type"));
                for (String link : Links.of(answer, HOST)) {
                    assertThat(link).as("a link in " + address).startsWith(PATH + "/");
                    String own = link.substring(PATH.length()).replaceAll("#.*", "");
                    linked.add(own);
                    open.add(own);
                }
            }
        }
        assertThat(seen)
                .contains(
                        "/feed.rss", "/attribution", "/sections/world/feed.atom", "/problems/gone", "/archive/50.json")
                .anyMatch(address -> address.startsWith("/static/page."))
                .anyMatch(address -> address.startsWith("/static/feed."))
                .anyMatch(address -> address.startsWith("/static/api-docs."))
                .anyMatch(address -> address.startsWith("/articles/"))
                .contains("/api-docs/viewer/swagger-ui-bundle.js", "/api-docs/openapi.yml", "/sitemaps/1.xml");
        assertThat(formats).hasSizeGreaterThan(8);
    }

    /** RFC 9110 §10.2.2, §15.4.2: Location is resolved against the address that the client has requested. */
    @Test
    void redirectsAndCreatedResourcesAreUnderThePath() {
        for (String address :
                List.of("/rss", PATH + "/rss", "/category/world/feed", PATH + "/tags/Harbours", "/archive/49.rss")) {
            HttpResponse<String> answer = client.get(address);
            assertThat(answer.statusCode()).as(address).isBetween(301, 302);
            assertThat(Client.header(answer, "Location")).startsWith(HOST + PATH + "/");
        }
        Answer created = publish(100);
        assertThat(created.at("/title")).isEqualTo("Harbour 100");
        assertThat(created.header("Location")).isEqualTo(PATH + "/api/articles/" + created.id());
        assertThat(client.api("GET", created.header("Location"), "").status()).isEqualTo(200);
        HttpResponse<String> imported = client.importing("?section=world", "text/markdown", "Imported\n\nA text.");
        assertThat(Client.header(imported, "Location")).startsWith(PATH + "/articles/");
        assertThat(client.api("PUT", PATH + "/api/sections/sea", "{\"title\": \"Sea\"}")
                        .header("Location"))
                .isEqualTo(PATH + "/api/sections/sea");
    }

    @Test
    void listsOfTheApiLinkToTheirNextPage() {
        Answer page = client.api("GET", "/api/articles?limit=2", "");
        assertThat(page.at("/next")).startsWith(PATH + "/api/articles?");
        assertThat(client.api("GET", page.at("/next"), "").at("/articles/0/title"))
                .startsWith("Harbour");
        assertThat(client.api("GET", PATH + "/api/changes?after=0", "").at("/next"))
                .startsWith(PATH + "/api/changes?after=");
    }

    /** RFC 9457 §3.1.1: a relative type is resolved against the address of the problem document. */
    @Test
    void typesOfProblemsAreUnderThePath() {
        for (Answer problem : List.of(
                client.api("GET", "/api/nowhere", ""),
                client.api("POST", PATH + "/api/articles", "{}"),
                new Answer(client.get("/nowhere", "Accept", "application/json")))) {
            assertThat(problem.at("/type")).startsWith(PATH + "/problems/");
            assertThat(client.get(problem.at("/type")).statusCode()).isEqualTo(200);
        }
        assertThat(client.api("GET", "/api/nowhere", "").at("/detail"))
                .isEqualTo("The publishing API has no address /News/api/nowhere: /News/api-docs lists them.");
        Answer bulk = new Answer(client.importing("", "application/x-ndjson", "{}\n"));
        assertThat(bulk.at("/refusals/0/problem/type")).as(bulk.toString()).startsWith(PATH + "/problems/");
    }

    /** Documents are kept under their own address, so that a request in either form is answered from memory. */
    @Test
    void bothFormsAreOneRepresentation() {
        HttpResponse<String> stripped = client.get("/feed.atom");
        HttpResponse<String> whole = client.get(PATH + "/feed.atom");
        assertThat(Client.header(whole, "ETag")).isEqualTo(Client.header(stripped, "ETag"));
        assertThat(client.get(PATH + "/feed.atom", "If-None-Match", Client.header(stripped, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(PATH).body()).isEqualTo(client.get("/").body());
        assertThat(client.get(PATH + "/health/readiness").statusCode()).isEqualTo(200);
        assertThat(client.get(PATH + "paper").statusCode()).isEqualTo(404);
    }

    /** OpenAPI 3.0.1, "Server Object": a relative address is resolved against that of the description. */
    @Test
    void theDescriptionOfTheApiNamesItsServer() {
        assertThat(client.get("/api-docs/openapi.yml").body()).contains("servers:\n- url: /News/\n");
    }

    /** A request for an address of the server must not lose its first segment. */
    @Test
    void thePathIsNotOneOfTheServersOwn() {
        Set<String> own = server.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .map(route -> route.getUriMatchTemplate().toString().split("/", -1))
                .filter(parts -> parts.length > 1 && !parts[1].isEmpty() && !parts[1].contains("{"))
                .map(parts -> parts[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(own).contains("api", "feed", "static", "health");
        own.addAll(TopicKind.WITH_SLUG.stream().map(TopicKind::plural).toList());
        assertThat(own).noneMatch(first -> PublicPath.isPossible(HOST + "/" + first + "/x"));
    }
}
