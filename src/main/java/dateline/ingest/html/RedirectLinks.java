package dateline.ingest.html;

import com.google.re2j.Pattern;
import dateline.ingest.text.Deadline;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Links that lead to a redirect service, which counts or checks clicks, and from there to the real page. They are changed
 * so that they lead to the page directly.
 */
public final class RedirectLinks {
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href*=/]");

    private static final int MOST_REDIRECTS = 4;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/].*");

    /** A redirect service: a pattern of its host and path, and the parameter with the address of the page. */
    private record Service(Pattern hostAndPath, String parameter) {
        Service(String hostAndPath, String parameter) {
            this(Pattern.compile(hostAndPath), parameter);
        }
    }

    private static final List<Service> SERVICES = List.of(
            new Service("(?:www\\.)?google\\.[a-z]{2,3}(?:\\.[a-z]{2})?/url", "q"),
            new Service("(?:www\\.)?google\\.[a-z]{2,3}(?:\\.[a-z]{2})?/url", "url"),
            new Service("lm?\\.(?:facebook|messenger)\\.com/l\\.php", "u"),
            new Service("(?:www\\.)?facebook\\.com/l\\.php", "u"),
            new Service("l\\.(?:instagram|threads)\\.(?:com|net)/", "u"),
            new Service(
                    "(?:[a-z0-9]+\\.)?safelinks\\.protection\\.(?:outlook|office365)\\.(?:com|us|cn)/(?:ap/[a-z0-9-]+/)?",
                    "url"),
            new Service("(?:www\\.)?youtube\\.com/redirect", "q"),
            new Service("(?:www\\.)?linkedin\\.com/redir/redirect", "url"),
            new Service("(?:www\\.)?linkedin\\.com/safety/go", "url"),
            new Service("out\\.reddit\\.com/", "url"),
            new Service("(?:www\\.)?slack-redir\\.net/link", "url"),
            new Service("(?:www\\.)?vk\\.com/away\\.php", "to"),
            new Service("t\\.umblr\\.com/redirect", "z"),
            new Service("(?:html\\.)?duckduckgo\\.com/l/", "uddg"),
            new Service("steamcommunity\\.com/linkfilter/", "url"),
            new Service("exit\\.sc/", "url"));

    private RedirectLinks() {}

    public static void unwrap(Element body) {
        for (Element link : body.select(LINKS)) {
            Deadline.check();
            String address = link.attr("href").strip();
            String target = address;
            for (int i = 0; i < MOST_REDIRECTS; i++) {
                target = target(target);
            }
            if (!target.equals(address)) {
                link.attr("href", target);
            }
        }
    }

    /** The address that a redirect leads to; any other address unchanged. */
    private static String target(String address) {
        int query = address.indexOf('?');
        if (query < 0 || !WEB.matches(address)) {
            return address;
        }
        URI service;
        try {
            service = new URI(address.substring(0, query));
        } catch (URISyntaxException e) {
            return address;
        }
        String host = service.getHost() == null ? "" : service.getHost().toLowerCase(Locale.ROOT);
        String path = service.getPath().isEmpty() ? "/" : service.getPath();
        for (Service one : SERVICES) {
            if (one.hostAndPath().matches(host + path)) {
                String target = parameter(address.substring(query + 1), one.parameter());
                if (WEB.matches(target)) {
                    return target;
                }
            }
        }
        return address;
    }

    private static String parameter(String query, String name) {
        for (String part : query.split("[&#]", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).equals(name)) {
                try {
                    return URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return "";
                }
            }
        }
        return "";
    }
}
