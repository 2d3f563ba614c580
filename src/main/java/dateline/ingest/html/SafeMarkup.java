package dateline.ingest.html;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/** The elements and attributes that are kept, and the replacements for some that are not. */
final class SafeMarkup {
    private static final String TEXT =
            "a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small"
                    + " span strong sub sup time u var wbr";
    private static final String BLOCKS = "aside blockquote caption col colgroup dd details div dl dt figcaption figure"
            + " h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul";
    private static final String MEDIA = "img audio video source track";

    /** Elements that are not kept, and those that mean the same. */
    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("acronym", "abbr"),
            Map.entry("listing", "pre"),
            Map.entry("xmp", "pre"),
            Map.entry("plaintext", "pre"),
            Map.entry("menu", "ul"),
            Map.entry("dir", "ul"),
            Map.entry("article", "section"),
            Map.entry("main", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("nav", "div"),
            Map.entry("hgroup", "div"),
            Map.entry("search", "div"),
            Map.entry("address", "div"),
            Map.entry("center", "div"),
            Map.entry("form", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("legend", "p"));

    static final Safelist LIST = list();

    private SafeMarkup() {}

    /** Replaces elements that are not kept, so that their text does not run into the text beside them. */
    static void rename(Document body) {
        for (Element element : body.body().getAllElements()) {
            String replacement = REPLACEMENTS.get(element.tagName());
            if (replacement != null) {
                // The text of xmp is not parsed, and would be written without escapes where it is not of xmp any more.
                element.dataNodes().forEach(data -> data.replaceWith(new TextNode(data.getWholeData())));
                element.tagName(replacement);
            }
        }
    }

    private static Safelist list() {
        Safelist list = new Safelist()
                // Links within the body; all other addresses are absolute already.
                .preserveRelativeLinks(true)
                .addTags(TEXT.split(" ", -1))
                .addTags(BLOCKS.split(" ", -1))
                .addTags(MEDIA.split(" ", -1))
                // InPageLinks has removed all ids but its own.
                .addAttributes(":all", "lang", "dir", "title", "id")
                .addAttributes("a", "href", "hreflang")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("audio", "src", "controls")
                .addAttributes("video", "src", "controls", "poster", "width", "height")
                .addAttributes("source", "src", "type")
                .addAttributes("track", "src", "kind", "srclang", "label")
                .addAttributes("ol", "start", "reversed", "type")
                .addAttributes("li", "value")
                .addAttributes("td", "colspan", "rowspan", "headers")
                .addAttributes("th", "colspan", "rowspan", "headers", "scope")
                .addAttributes("col", "span")
                .addAttributes("time", "datetime")
                .addAttributes("del", "datetime", "cite")
                .addAttributes("ins", "datetime", "cite")
                .addAttributes("code", "class")
                .addAttributes("blockquote", "cite")
                .addAttributes("q", "cite")
                .addProtocols("a", "href", "http", "https", "mailto", "#");
        for (String element : "img audio video source track".split(" ", -1)) {
            list.addProtocols(element, "src", "http", "https");
        }
        list.addProtocols("video", "poster", "http", "https");
        for (String element : "blockquote q del ins".split(" ", -1)) {
            list.addProtocols(element, "cite", "http", "https");
        }
        return Formulas.addTo(list);
    }
}
