package dateline.access.monitoring;

import com.google.re2j.Pattern;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The requests of programs on this machine. A proxy on this machine also connects from it, so a request counts as local only
 * if no field names another client and its Host is this machine. A proxy that adds no field and replaces Host can't be
 * recognised; for such a one the operator sets {@code dateline.metrics.local} to false.
 */
@Singleton
public final class LocalRequests {
    /** The fields with which proxies say that they forward (RFC 7239, RFC 9110 §7.6.3). */
    private static final List<String> FORWARDED = List.of(
            "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "CF-Ray");

    private static final Pattern HOST =
            Pattern.compile("(?i)(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]{1,5})?");

    private final boolean open;

    LocalRequests(@Value("${dateline.metrics.local:true}") boolean open) {
        this.open = open;
    }

    /** Whether a request comes from this machine, and is for nobody else. */
    public boolean include(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String host = headers.get(HttpHeaders.HOST);
        return open
                && request.getRemoteAddress().getAddress().isLoopbackAddress()
                && host != null
                && HOST.matches(host)
                && FORWARDED.stream().noneMatch(headers::contains);
    }
}
