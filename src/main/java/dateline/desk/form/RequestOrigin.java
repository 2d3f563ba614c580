package dateline.desk.form;

import dateline.feed.PublicAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether a page of this server has sent a request, as far as browsers say it (Fetch Metadata; RFC 6454 §7). */
@Singleton
public final class RequestOrigin {
    private static final String SITE = "Sec-Fetch-Site";

    private final URI home;

    RequestOrigin(PublicAddress address) {
        this.home = address.home();
    }

    /** Whether a browser says that another site has sent the request. Other clients say nothing, and have no cookie to steal. */
    public boolean isForeign(HttpRequest<?> request) {
        String site = request.getHeaders().get(SITE);
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private boolean isOwn(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(home.getRawAuthority())
                            || authority.equalsIgnoreCase(Objects.requireNonNullElse(host, "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
