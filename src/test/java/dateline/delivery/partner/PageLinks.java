package dateline.delivery.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page to other addresses of the server. */
final class PageLinks {
    private static final String HOME = "https://news.example.org";

    private PageLinks() {}

    /** Opens every link as the reader of the page does; returns their paths and queries. */
    static Set<String> walked(Client client, String address, String... headers) {
        HttpResponse<String> page = client.get(address, headers);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        Set<String> links = of(page.body(), address);
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            HttpResponse<String> answer = client.get(link, headers);
            if (answer.statusCode() == 301 || answer.statusCode() == 302) {
                answer = client.get(path(URI.create(Client.header(answer, "Location"))), headers);
            }
            assertThat(answer.statusCode()).as(address + " links to " + link).isEqualTo(200);
        }
        return links;
    }

    private static Set<String> of(String html, String address) {
        Document page = Jsoup.parse(html, HOME + address);
        Set<String> links = new LinkedHashSet<>();
        for (Element element : page.select("[href], [src], [action], meta[property=og:url]")) {
            for (String attribute : new String[] {"href", "src", "action", "content"}) {
                String link = element.hasAttr(attribute) ? element.absUrl(attribute) : "";
                if (link.startsWith(HOME + "/") && !link.contains("#")) {
                    links.add(path(URI.create(link)));
                }
            }
        }
        return links;
    }

    private static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
