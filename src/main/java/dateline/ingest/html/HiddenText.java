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
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * Removes text that the page hides with the attribute {@code hidden}, or with a style on the element itself. Nothing is
 * removed from a page that hides all its text until scripts run, nor text that becomes visible when it is searched for.
 */
public final class HiddenText {
    private static final Evaluator CONCEALABLE = Selector.evaluatorOf("[hidden], [style]");

    /** Other classes handle pictures, frames and formulas; the rest of these elements never show text. */
    private static final String OTHERS =
            "img, picture, source, iframe, frame, embed, object, video, audio, amp-img, input,"
                    + " math, svg, noscript, script, style, template, link, meta, base";

    /** Elements that have the article itself, or are the alternative of a formula. */
    private static final String NEEDED = "article, main, [role=main], math";

    /** Elements that are visible even while a page hides its text. */
    private static final Set<String> ALWAYS_SHOWN = Set.of(
            "nav", "header", "footer", "aside", "h1", "button", "noscript", "script", "style", "template", "title");

    private HiddenText() {}

    public static void remove(Element body, ImportReportBuilder report) {
        List<Element> hidden = body.select(CONCEALABLE).stream()
                .filter(element -> !element.equals(body) && isHidden(element) && !element.is(OTHERS))
                .filter(element -> element.selectFirst(NEEDED) == null && !element.is(NEEDED))
                .filter(element -> element.closest("noscript, math, svg") == null)
                .toList();
        Set<Node> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        removed.addAll(hidden);
        if (hidden.isEmpty() || !hasTextWithout(removed, body)) {
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

    private static boolean hasTextWithout(Set<Node> removed, Element body) {
        NodeFilter text = (node, depth) -> {
            Deadline.check();
            if (removed.contains(node) || ALWAYS_SHOWN.contains(node.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            return node instanceof TextNode words && !words.isBlank() ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        return NodeTraversor.filter(text, body) == FilterResult.STOP;
    }
}
