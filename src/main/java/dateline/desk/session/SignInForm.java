package dateline.desk.session;

import dateline.access.session.SessionCookie;
import dateline.desk.form.FormBody;
import dateline.desk.form.FormToken;
import dateline.desk.form.FormValues;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form to sign in. There is no session yet that its token could belong to, so the token belongs to a random mark in a
 * cookie of the page: another site can neither read nor send it.
 */
@Singleton
final class SignInForm {
    private static final String COOKIE = "dateline-sign-in";

    /** Before the names of the fields of a form that is kept. */
    private static final String KEPT = "kept:";

    private static final int MARK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FormBody body;
    private final SessionCookie sessions;

    SignInForm(FormBody body, SessionCookie sessions) {
        this.body = body;
        this.sessions = sessions;
    }

    /** A mark of the page to sign in. */
    record Mark(String value) {
        String formToken() {
            return FormToken.of(value);
        }
    }

    FormValues read(HttpRequest<?> request) throws IOException {
        return body.read(request).values();
    }

    /** The mark of the browser, or a new one. */
    static Mark mark(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> new Mark(cookie.getValue()))
                .filter(mark -> mark.value().matches("[0-9a-f]{" + 2 * MARK_BYTES + "}"))
                .orElseGet(SignInForm::mark);
    }

    Cookie cookie(Mark mark) {
        return sessions.similar(COOKIE, mark.value());
    }

    /** Whether the page to sign in has sent a form, in this browser. */
    static boolean isOwn(HttpRequest<?> request, FormValues sent) {
        return request.getCookies().findCookie(COOKIE).isPresent()
                && FormToken.isIn(sent, mark(request).value());
    }

    /** The values of the form that came without a session; null when there was none. */
    static @Nullable FormValues kept(FormValues sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.values().forEach((name, all) -> {
            if (name.startsWith(KEPT)) {
                values.put(name.substring(KEPT.length()), all);
            }
        });
        return values.isEmpty() ? null : new FormValues(values);
    }

    private static Mark mark() {
        byte[] random = new byte[MARK_BYTES];
        RANDOM.nextBytes(random);
        return new Mark(HexFormat.of().formatHex(random));
    }
}
