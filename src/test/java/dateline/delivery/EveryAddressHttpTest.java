package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true of every address: each route of the server is requested, with a resource that exists and one that does not. */
@MicronautTest(transactional = false)
class EveryAddressHttpTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{/?[?&]?([a-zA-Z]+)[^}]*}");

    /** The values for the variables of routes; any other variable gets a word that is no name. */
    private static final Map<String, String> KNOWN = Map.of(
            "kind",
            "sections",
            "slug",
            "world",
            "extension",
            "rss",
            "place",
            "50",
            "part",
            "1",
            "name",
            "page.css",
            "file",
            "swagger-ui.css");

    /** Not on any route. */
    private static final List<String> OTHERS = List.of(
            "/nowhere",
            "/nowhere.rss",
            "/static/nothing.css",
            "/sections/nowhere",
            "/sections/nowhere/feed.atom",
            "/agencies/nobody/feed",
            "/feed.rss?limit=x",
            "/feed.atom?limit=3",
            "/feed",
            "/rss",
            "/sections/world/",
            "/search?q=x",
            "/search/feed.rss?q=",
            "/articles/x",
            "/api/nowhere");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Client client;
    private String gone;

    @BeforeEach
    void withdraw() {
        client = new Client(server, Path.of("target/test-data"));
        String id = client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"Taken back\", \"content\": \"<p>T.</p>\"}")
                .id();
        client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"It was wrong.\"}");
        gone = "/articles/" + id;
    }

    /** RFC 9110 §9.3.2: HEAD has the fields that GET has; RFC 9112 §9.3: and the connection stays open. */
    @Test
    void headHasTheFieldsOfGet() {
        for (String accept : List.of("*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
            for (String address : addresses()) {
                HttpResponse<String> get = client.get(address, headers(accept));
                HttpResponse<String> head = client.head(address, headers(accept));
                if (!modified(head).equals(modified(get))) {
                    // A scheduled article was published between the two requests.
                    get = client.get(address, headers(accept));
                }
                assertThat(head.statusCode()).as(address).isEqualTo(get.statusCode());
                boolean streamed = get.headers().firstValue("Content-Length").isEmpty();
                for (String name : names(get)) {
                    if (!streamed
                            || !Set.of("expires", "last-modified", "transfer-encoding")
                                    .contains(name)) {
                        assertThat(comparable(head, name))
                                .as(address + " " + name)
                                .isEqualTo(comparable(get, name));
                    }
                }
                assertThat(streamed || head.headers().firstValue("Connection").isEmpty())
                        .as(address)
                        .isTrue();
                assertThat(streamed || names(get).containsAll(names(head)))
                        .as(address)
                        .isTrue();
            }
        }
    }

    /** The values of a field. Each page to sign in has a random mark in its cookie, which is left out. */
    private static List<String> comparable(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name).stream()
                .map(value -> name.equals("set-cookie") ? value.replaceFirst("=[0-9a-f]{32};", "=MARK;") : value)
                .toList();
    }

    /** RFC 9111 §4.2.2: without Cache-Control, caches guess. */
    @Test
    void everyAnswerHasCacheControl() {
        for (String address : addresses()) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "POST")) {
                assertThat(client.send(method, address).headers().allValues("Cache-Control"))
                        .as(method + " " + address)
                        .hasSize(1);
            }
        }
        assertThat(client.api("GET", "/api/articles", "").header("Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(client.api("GET", "/api/tokens", "").header("Cache-Control")).contains("no-");
    }

    /**
     * RFC 3229 §10.5: a cache that does not support deltas may store one as the whole feed, and does so at revalidation. So
     * no answer to a request for a delta may be stored by shared caches.
     */
    @Test
    void everyAnswerToARequestForADeltaIsPrivate() {
        for (String address : addresses()) {
            assertThat(client.get(address, "A-IM", "feed").headers().allValues("Cache-Control"))
                    .as(address)
                    .singleElement()
                    .asString()
                    .contains("private")
                    .doesNotContain("public", "s-maxage");
        }
    }

    private String[] headers(String accept) {
        return new String[] {"Accept", accept, "Authorization", "Bearer " + client.token()};
    }

    private static List<String> modified(HttpResponse<String> answer) {
        return answer.headers().allValues("Last-Modified");
    }

    private List<String> addresses() {
        Set<String> routed = new TreeSet<>();
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toString())
                .forEach(template -> {
                    routed.add(filled(template, KNOWN));
                    routed.add(filled(template, Map.of("kind", "tags", "extension", "atom")));
                });
        assertThat(routed)
                .contains("/feed.rss", "/sections/world/feed.rss", "/robots.txt", "/static/page.css", "/health");
        List<String> all = new ArrayList<>(routed);
        all.addAll(OTHERS);
        all.add(gone);
        return all;
    }

    private static String filled(String template, Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(variable -> template.charAt(variable.start() + 1) == '?'
                        ? ""
                        : (template.charAt(variable.start() + 1) == '/' ? "/" : "")
                                + values.getOrDefault(
                                        variable.group(1),
                                        variable.group(1).equals("place")
                                                        || variable.group(1).equals("part")
                                                ? "9"
                                                : "unheard"));
    }

    private static Set<String> names(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("date");
        // Each request has an id of its own.
        names.remove("x-request-id");
        return names;
    }
}
