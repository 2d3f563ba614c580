package dateline.ingest.html;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Text that its page does not show: by the attribute {@code hidden}, or by a style on the element itself. A page that
 * hides all of itself until its scripts run is shown; so is what can be found by searching it.
 */
public final class HiddenText {
    /** Pictures, frames and formulas are looked at elsewhere; the others have no text that anybody sees. */
    private static final String OTHERS =
            "img, picture, source, iframe, frame, embed, object, video, audio, amp-img, input,"
                    + " math, svg, noscript, script, style, template, link, meta, base";

    /** What carries the article itself, or stands for it to those who see no formulas. */
    private static final String NEEDED = "article, main, [role=main], math";

    /** What is left of a page that hides its text. */
    private static final Set<String> FRAME = Set.of(
            "nav", "header", "footer", "aside", "h1", "button", "noscript", "script", "style", "template", "title");

    private HiddenText() {}

    public static void remove(Element body, ImportReportBuilder report) {
        List<Element> hidden = body.select("[hidden], [style]").stream()
                .filter(element -> !element.equals(body) && isHidden(element) && !element.is(OTHERS))
                .filter(element -> element.selectFirst(NEEDED) == null && !element.is(NEEDED))
                .filter(element -> element.closest("noscript, math, svg") == null)
                .toList();
        Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(hidden);
        if (hidden.isEmpty() || !shows(body, gone)) {
            return;
        }
        for (Element element : hidden) {
            Deadline.check();
            if (HtmlTree.isAttached(element)) {
                if (element.hasText()) {
                    report.leftOut(HtmlTree.knownLine(element), element.text(), "the page hides this text");
                } else {
                    element.select("[src]")
                            .forEach(media -> report.leftOut(
                                    HtmlTree.knownLine(media), media.attr("src"), "the page hides this"));
                }
                element.remove();
            }
        }
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return !element.attr("hidden").equalsIgnoreCase("until-found");
        }
        Map<String, String> style = TextStyles.style(element);
        String visibility = style.getOrDefault("visibility", "");
        return style.getOrDefault("display", "").equals("none")
                || visibility.equals("hidden")
                || visibility.equals("collapse");
    }

    /** Whether a body has text to show without some of what is in it. */
    private static boolean shows(Element body, Set<Node> without) {
        NodeFilter text = (node, depth) -> {
            Deadline.check();
            if (without.contains(node) || FRAME.contains(node.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            return node instanceof TextNode words && !words.isBlank() ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        return NodeTraversor.filter(text, body) == FilterResult.STOP;
    }
}
