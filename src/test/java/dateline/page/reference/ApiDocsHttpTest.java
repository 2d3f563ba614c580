package dateline.page.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.article.log.Act;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API. */
@MicronautTest(transactional = false)
class ApiDocsHttpTest {
    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
    }

    @Test
    void everyOperationOfTheApiIsDescribed() {
        Set<String> offered = router.uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/api/"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName().toLowerCase(java.util.Locale.ROOT) + " "
                        + route.getUriMatchTemplate())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        map(description(), "paths")
                .forEach((path, operations) ->
                        ((Map<?, ?>) operations).keySet().forEach(method -> described.add(method + " " + path)));
        assertThat(offered).hasSizeGreaterThan(25);
        assertThat(described).isEqualTo(offered);
    }

    /** OpenAPI 3.0.1, "Reference Object" and "Components Object": every reference has a target with a valid name. */
    @Test
    void everyReferenceHasATarget() {
        String text = client.get("/api-docs/openapi.yml").body();
        Map<?, ?> schemas = map(map(description(), "components"), "schemas");
        assertThat(schemas.keySet()).allMatch(name -> name.toString().matches("[a-zA-Z0-9._-]+"));
        Matcher references =
                Pattern.compile("\\$ref: '#/components/schemas/([^']+)'").matcher(text);
        int found = 0;
        while (references.find()) {
            assertThat(schemas.containsKey(references.group(1)))
                    .as(references.group(1))
                    .isTrue();
            found++;
        }
        assertThat(found).isGreaterThan(30);
    }

    @Test
    void everyOperationDescribesItsRefusals() {
        map(description(), "paths")
                .forEach((path, operations) -> ((Map<?, ?>) operations)
                        .forEach((method, operation) -> assertThat(
                                        map((Map<?, ?>) operation, "responses").containsKey("4XX"))
                                .as(method + " " + path)
                                .isTrue()));
    }

    /** The scopes that are checked are also those in the description. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "get, /api/articles, read",
        "get, /api/articles/{id}, read or write",
        "post, /api/articles, write",
        "post, /api/articles/{id}/correct, write",
        "post, /api/articles/import, write",
        "get, /api/articles/export, read",
        "put, /api/sections/{slug}, admin",
        "get, /api/tokens, admin",
        "put, /api/webhooks/{name}, admin",
        "post, /api/subscriptions/{id}/pause, admin"
    })
    void everyOperationNamesItsScope(String method, String path, String scopes) {
        Map<?, ?> operation = map(map(map(description(), "paths"), path), method);
        List<String> needed = Arrays.asList(scopes.split(" or "));
        assertThat(operation.get("security"))
                .isEqualTo(needed.stream()
                        .map(scope -> Map.of("token", List.of(scope)))
                        .toList());
        assertThat(String.valueOf(operation.get("description")))
                .contains("Needs a token with the scope")
                .contains(needed);
    }

    @Test
    void everyActIsDescribed() {
        Map<?, ?> change = map(map(map(description(), "components"), "schemas"), "Change");
        assertThat(map(map(change, "properties"), "act").get("enum"))
                .isEqualTo(Arrays.stream(Act.values()).map(Act::word).toList())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("author", "feed", "file", "import");
    }

    /** RFC 9110 §13.1.1, RFC 6585 §3: an operation with If-Match describes the header and its answers. */
    @Test
    void preconditionsAreDescribed() {
        Map<?, ?> paths = map(description(), "paths");
        Map<?, ?> put = map(map(paths, "/api/sections/{slug}"), "put");
        assertThat((List<?>) put.get("parameters"))
                .first()
                .isEqualTo(Map.of("$ref", "#/components/parameters/IfMatch"));
        assertThat(map(put, "responses").keySet()).map(Object::toString).contains("200", "201", "409", "412");
        Map<?, ?> replace = map(map(paths, "/api/articles/{id}"), "put");
        assertThat((List<?>) replace.get("parameters"))
                .first()
                .isEqualTo(Map.of("$ref", "#/components/parameters/RequiredIfMatch"));
    }

    /** A person who tries the page publishes nothing. */
    @Test
    void theExamplesOfNewArticlesAreDrafts() {
        for (String path : List.of("/api/articles", "/api/articles/import")) {
            Map<?, ?> content = map(map(map(map(map(description(), "paths"), path), "post"), "requestBody"), "content");
            content.values().stream()
                    .map(media -> ((Map<?, ?>) media).get("example"))
                    .filter(Objects::nonNull)
                    .forEach(example -> assertThat(String.valueOf(example)).contains("draft"));
        }
        Map<?, ?> article = map(map(map(description(), "components"), "schemas"), "Article");
        assertThat(map(map(article, "properties"), "stage").get("example")).isEqualTo("draft");
    }

    /** Nothing on the page is loaded from another server. */
    @Test
    void theViewerIsServedByThisServer() {
        HttpResponse<String> page = client.get("/api-docs");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'");
        Matcher parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (parts.find()) {
            assertThat(parts.group(1)).startsWith("/");
            assertThat(client.get(parts.group(1)).statusCode())
                    .as(parts.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThan(3);
    }

    /** The package of the viewer has other pages too, which refer to another server. */
    @Test
    void noOtherFileOfTheViewerIsServed() throws IOException {
        Path jar = Path.of(URI.create(Objects.requireNonNull(getClass().getResource(WEBJAR))
                .toString()
                .replaceFirst("^jar:(.*)!/.*$", "$1")));
        Set<String> served = new TreeSet<>();
        try (JarFile viewer = new JarFile(jar.toFile())) {
            for (JarEntry entry : viewer.stream().toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!name.isEmpty() && client.get("/api-docs/viewer/" + name).statusCode() != 404) {
                    served.add(name);
                }
            }
        }
        assertThat(served).containsExactly("swagger-ui-bundle.js", "swagger-ui.css");
        assertThat(client.get("/api-docs/viewer/").statusCode()).isEqualTo(404);
        assertThat(client.get("/api-docs/viewer").statusCode()).isEqualTo(404);
    }

    private Map<?, ?> description() {
        HttpResponse<String> answer = client.get("/api-docs/openapi.yml");
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(answer.body());
    }

    private static Map<?, ?> map(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name));
    }
}
