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

/**
 * Links that lead to a service first, which counts or checks who follows them, and only then to the page that is meant.
 * They lead there at once afterwards, if it is a page on the web.
 */
public final class RedirectLinks {
    private static final int MOST_IN_TURN = 4;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/].*");

    /** A service: the host with the path, and the parameter with the address that is meant. */
    private record Service(Pattern place, String parameter) {
        Service(String place, String parameter) {
            this(Pattern.compile(place), parameter);
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
        for (Element link : body.select("a[href*=/]")) {
            Deadline.check();
            String address = link.attr("href").strip();
            String meant = address;
            for (int turn = 0; turn < MOST_IN_TURN; turn++) {
                meant = meant(meant);
            }
            if (!meant.equals(address)) {
                link.attr("href", meant);
            }
        }
    }

    /** The address behind one of a service; any other as it is. */
    private static String meant(String address) {
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
        for (Service known : SERVICES) {
            if (known.place().matches(host + path)) {
                String meant = parameter(address.substring(query + 1), known.parameter());
                if (WEB.matches(meant)) {
                    return meant;
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
