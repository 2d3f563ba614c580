package dateline.page.reference;

import dateline.access.PublicAccess;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * The description of the publishing API (OpenAPI). The compiler writes it; which scope each operation needs is told by
 * the same annotations that guard it.
 */
@Singleton
final class ApiDescription {
    private static final String WRITTEN = "/META-INF/swagger/openapi.yml";

    private final byte[] yaml;

    ApiDescription(Router router) throws IOException {
        Map<String, AnnotationMetadata> routes = new LinkedHashMap<>();
        router.uriRoutes()
                .forEach(route -> routes.put(
                        key(
                                route.getHttpMethodName(),
                                route.getUriMatchTemplate().toString()),
                        route.getAnnotationMetadata()));
        Object description;
        try (InputStream in = ApiDescription.class.getResourceAsStream(WRITTEN)) {
            description = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in));
        }
        tellScopes(map(map(description).get("paths")), routes);
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

    private static void tellScopes(Map<Object, Object> paths, Map<String, AnnotationMetadata> routes) {
        paths.forEach((path, operations) -> map(operations).forEach((method, operation) -> {
            AnnotationMetadata route = routes.get(key(method.toString(), path.toString()));
            if (route != null && operation instanceof Map<?, ?> && !route.hasAnnotation(PublicAccess.class)) {
                tellScopes(map(operation), route);
            }
        }));
    }

    private static void tellScopes(Map<Object, Object> operation, AnnotationMetadata route) {
        Scope[] needed = route.enumValues(RequiredScope.class, Scope.class);
        List<Scope> scopes = List.of(needed.length == 0 ? new Scope[] {Scope.ADMIN} : needed);
        List<Object> alternatives = new ArrayList<>();
        for (Scope scope : scopes) {
            alternatives.add(Map.of("token", List.of(scope.word())));
        }
        operation.put("security", alternatives);
        String said = Objects.toString(operation.get("description"), "");
        String words = scopes.stream().map(ApiDescription::words).collect(Collectors.joining(" or "));
        operation.put("description", (said + "\n\nNeeds a token with the scope " + words + ".").strip());
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

    @SuppressWarnings("unchecked") // as YAML has it
    private static Map<Object, Object> map(@Nullable Object value) {
        return (Map<Object, Object>) Objects.requireNonNull(value);
    }
}
