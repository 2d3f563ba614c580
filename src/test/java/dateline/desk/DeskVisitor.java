package dateline.desk;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person at the desk whose browser runs no scripts: it follows redirects, keeps cookies, and sends forms as they are. */
public final class DeskVisitor {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    public DeskVisitor(EmbeddedServer server) {
        this.server = server.getURI();
    }

    /** A page, or another answer. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document page() {
            return Jsoup.parse(response.body());
        }

        /** The text of the first element that a selector finds, or an empty text. */
        public String text(String selector) {
            Element found = page().selectFirst(selector);
            return found == null ? "" : found.text();
        }

        /** The value of a field of the page. */
        public String value(String name) {
            Element field = page().selectFirst("[name=\"" + name + "\"]");
            return field == null ? "" : field.is("textarea") ? field.wholeText() : field.val();
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + response.body();
        }
    }

    /** Signs in with a token. */
    public Answer signIn(String token) {
        Answer page = get("/desk/sign-in");
        return post(
                "/desk/sign-in", "token", page.value("token"), "next", "", "zone", "Europe/Lisbon", "secret", token);
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with exactly these names and values. */
    public Answer post(String path, String... fields) {
        return send(request(path, body(List.of(fields))));
    }

    /** The same with header fields, which replace those of the form. */
    public Answer postWith(List<String> headers, String path, String... fields) {
        HttpRequest.Builder request = request(path, body(List.of(fields)));
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        return send(request);
    }

    /**
     * Sends the editor's form of a page as a browser does, with some fields changed.
     *
     * @param changed names and values; the first name is usually that of the button
     */
    public Answer submit(Answer page, String... changed) {
        List<String> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < changed.length; i += 2) {
            names.add(changed[i]);
        }
        Element form = page.page().expectFirst("form#editor");
        ((FormElement) form)
                .formData().stream().filter(one -> !names.contains(one.key())).forEach(one -> {
                    fields.add(one.key());
                    fields.add(one.value());
                });
        fields.addAll(List.of(changed));
        return send(request(form.attr("action"), body(fields)));
    }

    /** The page that an answer leads to. */
    public Answer follow(Answer answer) {
        return answer.status() == 303 ? get(answer.header("Location")) : answer;
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Sets a cookie, as somebody who has stolen or planted it. */
    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        // As the cookie manager calls a host without a dot.
        cookie.setDomain("localhost.local");
        cookie.setPath("/desk");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String body(List<String> fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(encoded(fields.get(i)) + "=" + encoded(fields.get(i + 1)));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
