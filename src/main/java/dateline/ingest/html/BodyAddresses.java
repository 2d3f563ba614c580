package dateline.ingest.html;

import com.google.re2j.Pattern;
import dateline.attribution.address.WebAddress;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.net.URI;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses in a body, which are absolute when it leaves. */
public final class BodyAddresses {
    /** Characters of all addresses together, once each is absolute. */
    private static final int LONGEST = 2_000_000;

    private static final Pattern CARRIED = Pattern.compile("(?is)(?:https?|mailto):.*");
    private static final Pattern WEB = Pattern.compile("(?is)https?:.*");
    private static final Set<String> NAMES = Set.of("href", "src", "poster", "cite");

    private BodyAddresses() {}

    /** The first base element decides where relative addresses start from (HTML Living Standard §2.4.3). */
    static void obeyBase(Document body) {
        Element base = body.body().selectFirst("base[href]");
        String address = base == null ? "" : web(base, "href");
        if (!address.isEmpty()) {
            body.setBaseUri(address);
            body.body().setBaseUri(address);
        }
        body.body().select("base").remove();
    }

    /** An absolute http or https address in an attribute; empty when it is none, and can't become one. */
    public static String web(Element element, String attribute) {
        String absolute = absolute(element, attribute);
        return WEB.matches(absolute) ? absolute : "";
    }

    static void resolve(Document body, ImportReportBuilder report) {
        int length = 0;
        for (Element element : body.body().select("[href], [src], [poster], [cite]")) {
            Deadline.check();
            for (String name : NAMES) {
                String written = element.attr(name).strip();
                if (!written.isEmpty() && !InPageLinks.isOne(element, name)) {
                    length += resolve(element, name, report).length();
                }
                if (length > LONGEST) {
                    throw HtmlTree.bomb("All addresses of links and pictures together have more than " + LONGEST
                            + " characters: send fewer, or shorter ones.");
                }
            }
        }
        body.body()
                .select("img:not([src]), source:not([src]), track:not([src])")
                .remove();
    }

    private static String resolve(Element element, String name, ImportReportBuilder report) {
        String written = element.attr(name).strip();
        String absolute = absolute(element, name);
        if (absolute.isEmpty()) {
            element.removeAttr(name);
            report.leftOut(null, written, "not an address that can be followed; relative ones need canonicalUrl");
        } else {
            element.attr(name, absolute);
            if (!CARRIED.matches(absolute)) {
                report.leftOut(null, written, "only http, https and mailto addresses are carried");
            }
        }
        return absolute;
    }

    /** As feeds may carry it (RFC 3986); empty when there is none, or it leads nowhere. */
    private static String absolute(Element element, String name) {
        String written = element.attr(name).strip();
        if (written.isEmpty()) {
            return "";
        }
        String other = element.absUrl(name);
        boolean isWeb = WEB.matches(other);
        return WebAddress.resolved(written, WebAddress.of(element.baseUri()).orElse(null))
                .map(URI::toString)
                .orElse(isWeb ? "" : WebAddress.encoded(other));
    }
}
