package dateline.feed.entry;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.address.WebAddress;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** An address as documents show it: what earlier releases stored in other characters is encoded (RFC 3986 §2). */
public final class ShownAddress {
    private static final List<String> NAMES = List.of("href", "src", "poster", "cite");
    private static final String NEVER_PLAIN = " <>[]{}|\\^`";

    /** Such a link as the Sanitizer leaves it. */
    private static final Pattern PLACE = Pattern.compile("href=\"#(n[0-9a-f]{10}-)");

    private ShownAddress() {}

    public static String shown(String address) {
        return WebAddress.ascii(address);
    }

    /**
     * The same of an address that was stored as text.
     *
     * @throws IllegalArgumentException when it leads nowhere
     */
    static String demanded(String address) {
        String shown = shown(address);
        if (!URI.create(shown).isAbsolute()) {
            throw new IllegalArgumentException("\"" + address + "\" is no address");
        }
        return shown;
    }

    public static URI shown(URI address) {
        String text = address.toString();
        String shown = shown(text);
        return shown.equals(text) ? address : URI.create(shown);
    }

    /** The addresses in the HTML of a body. It is only taken apart when one of them needs it. */
    static String inContent(String html) {
        for (int start = html.indexOf("=\""); start >= 0; start = html.indexOf("=\"", start + 2)) {
            int before = start;
            boolean isAddress = NAMES.stream().anyMatch(name -> html.startsWith(name, before - name.length()));
            int end = html.indexOf('"', start + 2);
            if (isAddress && end > 0 && !isPlain(html, start + 2, end)) {
                return rewritten(html);
            }
        }
        return html;
    }

    /** Links from a body into itself, as of footnotes, lead to the article's page: a feed has no place for them. */
    public static String ofPlaces(String html, URI page) {
        return html.contains("href=\"#n")
                ? PLACE.matcher(html).replaceAll("href=\"" + Matcher.quoteReplacement(page + "#") + "$1")
                : html;
    }

    private static String rewritten(String html) {
        Document body = Jsoup.parseBodyFragment(html);
        for (Element element : body.body().select("[href], [src], [poster], [cite]")) {
            for (String name : NAMES) {
                if (element.hasAttr(name)) {
                    element.attr(name, shown(element.attr(name)));
                }
            }
        }
        body.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return body.body().html();
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '!' || c > '~' || NEVER_PLAIN.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
