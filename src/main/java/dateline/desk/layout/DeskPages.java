package dateline.desk.layout;

import dateline.access.Scope;
import dateline.access.session.SessionAccess;
import dateline.access.session.SessionRegistry.OpenSession;
import dateline.desk.form.FormToken;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.page.layout.Templates;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages of the desk. No cache stores them, no other site shows them in a frame, and they load only from here. */
@Singleton
public final class DeskPages {
    /**
     * Scripts, styles and requests of this server only; pictures from everywhere, since articles have them by address (CSP
     * Level 3). Nothing inline runs, whatever an article contains.
     */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' https: http: data:; media-src https: http:; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    private final FeedSettings settings;
    private final PublicAddress address;
    private final Templates templates;

    DeskPages(FeedSettings settings, PublicAddress address, Templates templates) {
        this.settings = settings;
        this.address = address;
        this.templates = templates;
    }

    /** The messages for a request: in the language that the session asks for, or else the browser. */
    public static DeskMessages messages(HttpRequest<?> request, @Nullable OpenSession open) {
        String language = open == null ? null : open.session().language();
        return language == null
                ? DeskMessages.accepted(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                : DeskMessages.in(language);
    }

    /** The time zone of a session. */
    public static ZoneId zone(OpenSession open) {
        String zone = open.session().zone();
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /**
     * The layout of a page for a person who is signed in.
     *
     * @param part the part of the desk, as in its path
     * @param title of the page, plain text
     */
    public DeskLayout layout(HttpRequest<?> request, String part, String title) {
        OpenSession open = SessionAccess.of(request);
        DeskMessages text = messages(request, open);
        return new DeskLayout(
                settings.title(),
                address.path(""),
                text,
                title,
                links(open, text, part),
                open.caller(),
                FormToken.of(open.secret()),
                zone(open));
    }

    /** The layout of a page for somebody who is not signed in. */
    public DeskLayout closed(HttpRequest<?> request, String titleKey, String formToken) {
        DeskMessages text = messages(request, null);
        return new DeskLayout(
                settings.title(),
                address.path(""),
                text,
                text.of(titleKey),
                List.of(),
                null,
                formToken,
                ZoneOffset.UTC);
    }

    /** The response with a page, or with a part of one. */
    public MutableHttpResponse<String> answer(HttpStatus status, String template, Object page) {
        return HttpResponse.<String>status(status)
                .body(templates.html(template, page))
                .contentType("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    /** Leads the browser to a page of the desk, after a form was carried out (RFC 9110 §15.4.4). */
    public MutableHttpResponse<?> redirect(String path) {
        return HttpResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address.path("/desk" + path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static List<DeskLayout.DeskLink> links(OpenSession open, DeskMessages text, String part) {
        List<String> parts = new ArrayList<>(List.of("articles", "sections", "agencies", "authors", "feeds"));
        if (open.caller().scopes().include(Scope.READ)) {
            parts.add(1, "readers");
        }
        if (open.caller().scopes().include(Scope.ADMIN)) {
            parts.addAll(List.of("sources", "subscriptions", "partners", "tokens"));
        }
        return parts.stream()
                .map(name -> new DeskLayout.DeskLink("/" + name, text.of("nav." + name), name.equals(part)))
                .toList();
    }
}
