package dateline.ingest;

import com.google.re2j.Pattern;
import dateline.article.CleanText;
import dateline.attribution.WebAddress;
import dateline.ingest.document.Deadline;
import dateline.ingest.document.Notes;
import dateline.problem.ProblemException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML from outside safe to carry: what runs, styles, frames, asks or tracks goes; tables, figures, code,
 * {@code lang} and {@code dir} stay; every address is absolute afterwards. Does not repair meaning.
 */
final class Sanitizer {
    private static final int DEEPEST = 100;

    /** Characters of all addresses together, once each is absolute. */
    private static final int LONGEST_ADDRESSES = 2_000_000;

    /** Elements that go with all that is in them. */
    private static final String ACTIVE =
            "script, style, iframe, object, embed, applet, svg, math, form, input, button, textarea, select, noscript,"
                    + " template, frame, frameset, link, meta, base, dialog, canvas, portal";

    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "aside",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "wbr",
                    "audio",
                    "video",
                    "source")
            .addAttributes(":all", "lang", "dir", "title")
            .addAttributes("a", "href", "hreflang")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("audio", "src", "controls")
            .addAttributes("video", "src", "controls", "poster", "width", "height")
            .addAttributes("source", "src", "type")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("td", "colspan", "rowspan", "headers")
            .addAttributes("th", "colspan", "rowspan", "headers", "scope")
            .addAttributes("col", "span")
            .addAttributes("time", "datetime")
            .addAttributes("code", "class")
            .addAttributes("blockquote", "cite")
            .addAttributes("q", "cite")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "http", "https")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("blockquote", "cite", "http", "https")
            .addProtocols("q", "cite", "http", "https");

    private static final Pattern SPECK = Pattern.compile("0*[01](?:px)?");
    private static final Pattern WEB = Pattern.compile("(?is)https?:.*");
    private static final Pattern CARRIED = Pattern.compile("(?is)(?:https?|mailto):.*");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite");

    private Sanitizer() {}

    /**
     * Clean HTML of a body.
     *
     * @param base what relative addresses are relative to; without it they go
     * @throws ProblemException when the markup is a bomb: over 50,000 tags, or nested over 100 deep
     */
    static String clean(String html, @Nullable URI base, Notes notes) {
        Document body = Html.body(html, base == null ? "" : base.toString());
        refuseDepth(body.body());
        removeActive(body, notes);
        removeTrackers(body, notes);
        resolveAddresses(body, notes);
        noteHandlers(body, notes);
        Document clean = new Cleaner(SAFE).clean(body);
        keepLanguageClasses(clean);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return CleanText.of(clean.body().html()).strip();
    }

    /** Whether clean HTML has anything to read between its tags. */
    static boolean hasText(String clean) {
        boolean inTag = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag && clean.startsWith("&#xa0;", i)) {
                i += "&#xa0;".length() - 1;
            } else if (!inTag && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    private static void refuseDepth(Element body) {
        body.traverse((node, depth) -> {
            Deadline.check();
            if (depth > DEEPEST) {
                throw Html.bomb("The markup is nested more than " + DEEPEST + " deep: send the article alone.");
            }
        });
    }

    private static void removeActive(Document body, Notes notes) {
        Map<String, Long> gone = body.body().select(ACTIVE).stream()
                .collect(Collectors.groupingBy(Element::normalName, TreeMap::new, Collectors.counting()));
        body.body().select(ACTIVE).remove();
        gone.forEach((name, count) -> notes.leftOut(
                null, "<" + name + ">" + (count > 1 ? " × " + count : ""), "this element is not carried"));
    }

    private static void removeTrackers(Document body, Notes notes) {
        for (Element image : body.body().select("img")) {
            Deadline.check();
            String lazy = image.attr("data-src");
            if (!lazy.isEmpty() && (!image.hasAttr("src") || image.attr("src").startsWith("data:"))) {
                image.attr("src", lazy);
            }
            if (isTracker(image)) {
                notes.leftOut(null, image.attr("src"), "a picture of one pixel or none tracks readers");
                image.remove();
            } else if (image.attr("src").isBlank()) {
                image.remove();
            }
        }
    }

    private static boolean isTracker(Element image) {
        String style = image.attr("style").toLowerCase(Locale.ROOT);
        return isSpeck(image.attr("width"))
                || isSpeck(image.attr("height"))
                || Arrays.stream(style.split(";", -1)).anyMatch(Sanitizer::isHiding);
    }

    private static boolean isHiding(String declaration) {
        int colon = declaration.indexOf(':');
        String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
        String value = declaration.substring(colon + 1).strip();
        return switch (name) {
            case "display" -> value.startsWith("none");
            case "width", "height" -> value.startsWith("0") || value.startsWith("1px");
            default -> false;
        };
    }

    private static boolean isSpeck(String size) {
        return SPECK.matches(size.strip());
    }

    private static void resolveAddresses(Document body, Notes notes) {
        int length = 0;
        for (Element element : body.body().select("[href], [src], [poster], [cite]")) {
            Deadline.check();
            for (String name : ADDRESSES) {
                String written = element.attr(name).strip();
                if (written.isEmpty()) {
                    continue;
                }
                String absolute = absolute(element, name, written);
                if (absolute.isEmpty()) {
                    element.removeAttr(name);
                    notes.leftOut(
                            null, written, "not an address that can be followed; relative ones need canonicalUrl");
                } else {
                    element.attr(name, absolute);
                    length += absolute.length();
                    if (length > LONGEST_ADDRESSES) {
                        throw Html.bomb("All addresses of links and pictures together have more than "
                                + LONGEST_ADDRESSES + " characters: send fewer, or shorter ones.");
                    }
                    if (!CARRIED.matches(absolute)) {
                        notes.leftOut(null, written, "only http, https and mailto addresses are carried");
                    }
                }
            }
        }
        body.body().select("img:not([src]), source:not([src])").remove();
    }

    /** As feeds may carry it; empty when it leads nowhere. */
    private static String absolute(Element element, String name, String written) {
        String other = element.absUrl(name);
        boolean isWeb = WEB.matches(other);
        return WebAddress.resolved(written, WebAddress.of(element.baseUri()).orElse(null))
                .map(URI::toString)
                .orElse(isWeb ? "" : WebAddress.encoded(other));
    }

    private static void noteHandlers(Document body, Notes notes) {
        List<String> handlers = body.body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("on") || name.equals("style"))
                .distinct()
                .sorted()
                .toList();
        handlers.forEach(name -> notes.leftOut(null, name, "this attribute is not carried"));
    }

    private static void keepLanguageClasses(Document clean) {
        for (Element code : clean.select("code[class]")) {
            String language = code.classNames().stream()
                    .filter(name -> name.startsWith("language-"))
                    .findFirst()
                    .orElse("");
            if (language.isEmpty()) {
                code.removeAttr("class");
            } else {
                code.attr("class", language);
            }
        }
    }
}
