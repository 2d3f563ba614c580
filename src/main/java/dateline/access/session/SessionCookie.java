package dateline.access.session;

import dateline.problem.PublicPath;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * The cookie with the secret of a session (RFC 6265). Scripts can't read it, other sites can't send it
 * ({@code SameSite=Strict}), and with a public address of https no request without TLS has it. It ends with the browser;
 * the server decides when the session ends.
 */
@Singleton
public final class SessionCookie {
    /** The first segment of the addresses that it is sent to. */
    public static final String PATH = "/desk";

    private final String path;
    private final boolean secure;
    private final String name;

    SessionCookie(PublicPath path, @Value("${dateline.public-url}") String url) {
        this.path = path.to(PATH);
        this.secure = url.toLowerCase(Locale.ROOT).startsWith("https:");
        // Browsers accept a cookie of this name from a connection with TLS only (RFC 6265bis §4.1.3.1).
        this.name = secure ? "__Secure-dateline-session" : "dateline-session";
    }

    /** The cookie for a new session. */
    public Cookie of(String secret) {
        return similar(name, secret);
    }

    /** The cookie that removes it. */
    public Cookie removed() {
        return similar(name, "").maxAge(0);
    }

    /** The secret that a request sends. */
    public Optional<String> secret(HttpRequest<?> request) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }

    /** Another cookie of the desk, with the same protection. */
    public Cookie similar(String other, String value) {
        return Cookie.of(other, value).path(path).httpOnly(true).secure(secure).sameSite(SameSite.Strict);
    }
}
