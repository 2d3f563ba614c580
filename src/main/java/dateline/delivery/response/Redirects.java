package dateline.delivery.response;

import dateline.delivery.DeliverySettings;
import dateline.delivery.memory.PurgeKeys;
import dateline.feed.PublicAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Redirects to addresses of this server, which every origin may follow. */
@Singleton
public final class Redirects {
    private final PublicAddress home;
    private final String keyField;

    Redirects(PublicAddress home, DeliverySettings settings) {
        this.home = home;
        this.keyField = settings.purgeKeyField();
    }

    /**
     * A redirect of a request.
     *
     * @param to the path and query that it leads to
     * @param caching the value of Cache-Control
     */
    public HttpResponse<?> of(HttpRequest<?> request, HttpStatus status, String to, String caching) {
        MutableHttpResponse<?> response = HttpResponse.status(status)
                .header(HttpHeaders.LOCATION, home.at(to).toString())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (!keyField.isEmpty()) {
            response.header(
                    keyField,
                    PurgeKeys.ofRedirect(keyField, request.getUri().getRawPath(), to)
                            .value());
        }
        return response;
    }
}
