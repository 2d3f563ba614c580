package dateline.api;

import dateline.problem.PublicPath;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Writes the addresses in Location as clients see them: the publishing API names paths of this server (RFC 9110 §10.2.2). */
@ServerFilter("/api/**")
final class PublicLocations {
    private final PublicPath address;

    PublicLocations(PublicPath address) {
        this.address = address;
    }

    @ResponseFilter
    void complete(MutableHttpResponse<?> response) {
        String location = response.getHeaders().get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/")) {
            response.getHeaders().set(HttpHeaders.LOCATION, address.to(location));
        }
    }
}
