package dateline.ingest.html;

import com.google.re2j.Pattern;
import dateline.attribution.address.WebAddress;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.net.URI;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Makes the addresses in a body absolute. */
public final class BodyAddresses {
    private static final Evaluator BASE = Selector.evaluatorOf("base[href]");
    private static final Evaluator BASES = Selector.evaluatorOf("base");
    private static final Evaluator ADDRESSED = Selector.evaluatorOf("[href], [src], [poster], [cite]");
    private static final Evaluator WITHOUT_ADDRESS =
            Selector.evaluatorOf("img:not([src]), source:not([src]), track:not([src])");

    /** The greatest number of characters of all absolute addresses together. */
    private static final int LONGEST = 2_000_000;

    private static final Pattern KEPT = Pattern.compile("(?is)(?:https?|mailto):.*");
    private static final Pattern WEB = Pattern.compile("(?is)https?:.*");
    private static final Set<String> NAMES = Set.of("href", "src", "poster", "cite");

    private BodyAddresses() {}

    /** Applies the first base element, to which relative addresses are relative (HTML Living Standard §2.4.3). */
    static void applyBase(Document body) {
        Element base = body.body().selectFirst(BASE);
        String address = base == null ? "" : web(base, "href");
        if (!address.isEmpty()) {
            body.setBaseUri(address);
            body.body().setBaseUri(address);
        }
        body.body().select(BASES).remove();
    }

    /** The absolute http or https address of an attribute; empty when the attribute has none. */
    public static String web(Element element, String attribute) {
        String absolute = absolute(element, attribute);
        return WEB.matches(absolute) ? absolute : "";
    }

    static void resolve(Document body, ImportReportBuilder report) {
        int length = 0;
        for (Element element : body.body().select(ADDRESSED)) {
            Deadline.check();
            for (String name : NAMES) {
                String written = element.attr(name).strip();
                if (!written.isEmpty() && !InPageLinks.isOne(element, name)) {
                    length += resolve(element, name, report).length();
                }
                if (length > LONGEST) {
                    throw HtmlTree.refused("All addresses of links and pictures together have more than " + LONGEST
                            + " characters: send fewer, or shorter ones.");
                }
            }
        }
        body.body().select(WITHOUT_ADDRESS).remove();
    }

    private static String resolve(Element element, String name, ImportReportBuilder report) {
        String written = element.attr(name).strip();
        String absolute = absolute(element, name);
        if (absolute.isEmpty()) {
            element.removeAttr(name);
            report.leftOut(null, written, "not a valid address; a relative one needs canonicalUrl");
        } else {
            element.attr(name, absolute);
            if (!KEPT.matches(absolute)) {
                report.leftOut(null, written, "only http, https and mailto addresses are kept");
            }
        }
        return absolute;
    }

    /** The address in the form that feeds may have (RFC 3986); empty when there is none, or it is not valid. */
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
