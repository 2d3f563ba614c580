package dateline.delivery.topic;

import dateline.delivery.response.Redirects;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import jakarta.inject.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Redirects permanently from customary addresses to those of this server (RFC 9110 §15.4.2). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CustomaryAddresses implements Ordered {
    private final Redirects redirects;
    private final Provider<Router> router;

    CustomaryAddresses(Redirects redirects, Provider<Router> router) {
        this.redirects = redirects;
        this.router = router;
    }

    @Override
    public int getOrder() {
        // After the filters that complete every answer, so that they complete these answers too.
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> redirect(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return null;
        }
        return Optional.ofNullable(request.getUri().getRawPath())
                .flatMap(CustomaryAddress::of)
                .filter(meant -> meant.certain() || isRouted(request, meant.path()))
                .map(meant -> redirectTo(request, meant.path()))
                .orElse(null);
    }

    private boolean isRouted(HttpRequest<?> request, String path) {
        return router.get().find(HttpMethod.GET, path, request).findAny().isPresent();
    }

    /** A redirect to the public address of this server, with the query of the request. */
    private HttpResponse<?> redirectTo(HttpRequest<?> request, String path) {
        String query = request.getUri().getRawQuery();
        return redirects.of(
                request,
                HttpStatus.MOVED_PERMANENTLY,
                path + (query == null ? "" : "?" + query),
                "public, max-age=86400");
    }
}
