package dateline.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answer to HEAD the header fields of the answer to GET (RFC 9110 §9.3.2). Micronaut writes no body for it, so
 * without this filter it would leave out the length and the type of the body, and close the connection.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HeadResponseFilter implements Ordered {
    /** The statuses of answers that never have a body (§15.3.5, §15.4.5). */
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final JsonBytes json;

    HeadResponseFilter(JsonBytes json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (request.getMethod() != HttpMethod.HEAD || headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            return;
        }
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        if (body == null) {
            if (!BODILESS.contains(response.code())) {
                headers.set(HttpHeaders.CONTENT_LENGTH, "0");
            }
            return;
        }
        if (!headers.contains(HttpHeaders.CONTENT_TYPE)) {
            headers.set(HttpHeaders.CONTENT_TYPE, type(request).toString());
        }
        if (body instanceof HealthResult health && HealthStatus.DOWN.equals(health.getStatus())) {
            response.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        byte[] bytes = bytes(body, headers);
        if (bytes != null) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        }
    }

    /** The bytes that GET would send; null for a stream, since the answer to GET does not name its length either. */
    private byte @Nullable [] bytes(Object body, MutableHttpHeaders headers) {
        return switch (body) {
            case byte[] bytes -> bytes;
            case CharSequence text -> text.toString().getBytes(StandardCharsets.UTF_8);
            default -> headers.contentType().filter(HeadResponseFilter::isJson).isPresent() ? json.of(body) : null;
        };
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /** The media type that Micronaut chooses for a controller's result. */
    private static MediaType type(HttpRequest<?> request) {
        List<MediaType> types = RouteAttributes.getRouteInfo(request)
                .map(RouteInfo::getProduces)
                .orElse(List.of());
        return types.isEmpty() ? MediaType.APPLICATION_JSON_TYPE : types.getFirst();
    }
}
