package dateline.page.reference;

import dateline.access.PublicAccess;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.article.log.Act;
import dateline.feed.PublicAddress;
import dateline.http.IfMatch;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The description of the publishing API (OpenAPI). The compiler writes it from the controllers and their Javadoc, whose
 * first sentence is the summary of an operation. This class adds what many operations have in common: the problem
 * document, the precondition of those with {@link IfMatch}, and the scope from the annotation that the server checks.
 */
@Singleton
final class ApiDescription {
    private static final String COMPILED = "/META-INF/swagger/openapi.yml";
    private static final String SHARED = "/dateline/page/reference/shared.yml";

    private final byte[] yaml;

    ApiDescription(Router router, PublicAddress address) throws IOException {
        Map<String, UriRouteInfo<?, ?>> routes = new LinkedHashMap<>();
        router.uriRoutes()
                .forEach(route -> routes.put(
                        key(
                                route.getHttpMethodName(),
                                route.getUriMatchTemplate().toString()),
                        route));
        Map<Object, Object> description = load(COMPILED);
        map(description.get("components")).putAll(map(load(SHARED).get("components")));
        complete(map(description.get("paths")), routes);
        nameActs(map(map(description.get("components")).get("schemas")));
        description.put("servers", List.of(Map.of("url", address.path("/"))));
        DumpSettings block = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .build();
        this.yaml = new Dump(block).dumpToString(description).getBytes(StandardCharsets.UTF_8);
    }

    /** As YAML. */
    byte[] yaml() {
        return yaml.clone();
    }

    private static Map<Object, Object> load(String resource) throws IOException {
        try (InputStream in = ApiDescription.class.getResourceAsStream(resource)) {
            return map(new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in)));
        }
    }

    private static void complete(Map<Object, Object> paths, Map<String, UriRouteInfo<?, ?>> routes) {
        paths.forEach((path, operations) -> map(operations).forEach((method, described) -> {
            UriRouteInfo<?, ?> route = routes.get(key(method.toString(), path.toString()));
            if (route != null && described instanceof Map<?, ?>) {
                Map<Object, Object> operation = map(described);
                separateSummary(operation);
                addPrecondition(operation, route);
                map(operation.get("responses")).put("4XX", reference("responses", "Refused"));
                if (!route.getAnnotationMetadata().hasAnnotation(PublicAccess.class)) {
                    addScopes(operation, route.getAnnotationMetadata());
                }
            }
        }));
    }

    /** The compiler repeats the first sentence of the Javadoc, which is the summary, in the description. */
    private static void separateSummary(Map<Object, Object> operation) {
        String summary = Objects.toString(operation.get("summary"), "");
        String description = Objects.toString(operation.get("description"), "");
        if (description.startsWith(summary)) {
            operation.put("description", description.substring(summary.length()).strip());
            operation.put("summary", summary.replaceFirst("\\.$", ""));
        }
    }

    /** The header is required by an operation that answers 428 (RFC 6585 §3), and optional in all others. */
    private static void addPrecondition(Map<Object, Object> operation, UriRouteInfo<?, ?> route) {
        boolean conditional =
                Arrays.stream(route.getTargetMethod().getArgumentTypes()).anyMatch(IfMatch.class::equals);
        if (conditional) {
            Map<Object, Object> responses = map(operation.get("responses"));
            boolean required = responses.containsKey("428");
            List<Object> parameters = new ArrayList<>(list(operation.get("parameters")));
            parameters.addFirst(reference("parameters", required ? "RequiredIfMatch" : "IfMatch"));
            operation.put("parameters", parameters);
            responses.put("412", reference("responses", "Stale"));
        }
    }

    /** Lists the acts of the change log: for the compiler the field is only a text. */
    private static void nameActs(Map<Object, Object> schemas) {
        Map<Object, Object> properties = map(map(schemas.get("Change")).get("properties"));
        map(properties.get("act"))
                .put("enum", Arrays.stream(Act.values()).map(Act::word).toList());
    }

    private static Map<String, String> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    private static void addScopes(Map<Object, Object> operation, AnnotationMetadata route) {
        Scope[] needed = route.enumValues(RequiredScope.class, Scope.class);
        List<Scope> scopes = List.of(needed.length == 0 ? new Scope[] {Scope.ADMIN} : needed);
        List<Object> alternatives = new ArrayList<>();
        for (Scope scope : scopes) {
            alternatives.add(Map.of("token", List.of(scope.word())));
        }
        operation.put("security", alternatives);
        String description = Objects.toString(operation.get("description"), "");
        String words = scopes.stream().map(ApiDescription::words).collect(Collectors.joining(" or "));
        operation.put("description", (description + "\n\nNeeds a token with the scope " + words + ".").strip());
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case READ, ADMIN -> "`" + scope.word() + "`";
            case WRITE -> "`write` (`write:SECTION` for articles of some sections)";
        };
    }

    private static String key(String method, String path) {
        return method.toLowerCase(Locale.ROOT) + " " + path;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static Map<Object, Object> map(@Nullable Object value) {
        return (Map<Object, Object>) Objects.requireNonNull(value);
    }
}
