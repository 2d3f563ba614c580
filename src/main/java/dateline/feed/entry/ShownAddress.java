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

/** An address as documents show it: characters that earlier releases stored unencoded are encoded (RFC 3986 §2). */
public final class ShownAddress {
    private static final List<String> NAMES = List.of("href", "src", "poster", "cite");
    private static final String ALWAYS_ENCODED = " <>[]{}|\\^`";

    /** The beginning of a link to a place in the same body, as the sanitizer writes it. */
    private static final Pattern FRAGMENT = Pattern.compile("href=\"#(n[0-9a-f]{10}-)");

    private ShownAddress() {}

    public static String shown(String address) {
        return WebAddress.ascii(address);
    }

    /**
     * The same for an address that must be absolute.
     *
     * @throws IllegalArgumentException when it is not
     */
    static String absolute(String address) {
        String shown = shown(address);
        if (!URI.create(shown).isAbsolute()) {
            throw new IllegalArgumentException("\"" + address + "\" is not an absolute address");
        }
        return shown;
    }

    public static URI shown(URI address) {
        String text = address.toString();
        String shown = shown(text);
        return shown.equals(text) ? address : URI.create(shown);
    }

    /** The HTML of a body with its addresses as documents show them. It is only parsed when one of them must change. */
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

    /** Makes links from a body into itself, such as those to footnotes, lead to the article's page. */
    public static String absoluteFragments(String html, URI page) {
        return html.contains("href=\"#n")
                ? FRAGMENT.matcher(html).replaceAll("href=\"" + Matcher.quoteReplacement(page + "#") + "$1")
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
            if (c < '!' || c > '~' || ALWAYS_ENCODED.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
