package dateline.ingest.source.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the content of an entry what the feed of a Dateline server has added to the body: corrections, pictures and
 * recordings that the body does not have, the contributor line, the credit. All of these are fields too, and this server
 * adds them again. Anything that is not exactly such an addition stays.
 */
final class DatelineBody {
    private final Map<String, Object> fields;
    private final Element body;

    private DatelineBody(Map<String, Object> fields, Element body) {
        this.fields = fields;
        this.body = body;
    }

    /**
     * Replaces the content in the fields by the body.
     *
     * @param code the printed abbreviation of the agency, with which this server prints the dateline again; null for none
     */
    static void restore(Map<String, Object> fields, @Nullable String code) {
        Document content = Jsoup.parseBodyFragment(Objects.toString(fields.get("content"), ""));
        content.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        Element body = content.body().selectFirst("> div[lang][dir]");
        if (body == null) {
            return;
        }
        Element base = content.selectFirst("base");
        DatelineBody additions = new DatelineBody(fields, body);
        additions.removeAdditions();
        additions.removeDateline(code);
        fields.put(
                "content", (base == null ? "" : base.outerHtml()) + body.html().strip());
    }

    private void removeAdditions() {
        List<String> corrected = objects("corrections")
                .map(one -> Objects.toString(one.get("at")))
                .toList();
        for (Element child : new ArrayList<>(body.children())) {
            boolean isNotice = child.tagName().equals("aside")
                    && child.select("time").stream().anyMatch(time -> corrected.contains(time.attr("datetime")));
            if (isNotice || isRecording(child)) {
                child.remove();
            } else if (child.tagName().equals("figure") && isPicture(child)) {
                child.remove();
            }
        }
        removeCredit();
        Element last = body.lastElementChild();
        String line = (String) fields.get("contributorLine");
        if (last != null
                && line != null
                && last.tagName().equals("p")
                && bare(last.text()).equals(bare(line))) {
            last.remove();
        }
    }

    /** Removes a dateline that is printed as this server prints it, too. */
    private void removeDateline(@Nullable String code) {
        Element first = body.firstElementChild();
        String text =
                fields.get("dateline") instanceof Map<?, ?> dateline && dateline.get("text") instanceof String printed
                        ? printed
                        : "";
        if (first != null
                && first.tagName().equals("p")
                && first.childNodeSize() > 0
                && first.childNode(0) instanceof TextNode beginning
                && !text.isEmpty()) {
            String prefix = text + (code == null || text.indexOf('(') >= 0 ? "" : " (" + code + ")") + " — ";
            if (beginning.getWholeText().startsWith(prefix)) {
                beginning.text(beginning.getWholeText().substring(prefix.length()));
            }
        }
    }

    private void removeCredit() {
        Element last = body.lastElementChild();
        Element rule = last == null ? null : last.previousElementSibling();
        if (last != null
                && rule != null
                && rule.tagName().equals("hr")
                && last.tagName().equals("p")
                && last.childNodeSize() == 1
                && last.children().size() == 1
                && last.child(0).tagName().equals("small")) {
            last.remove();
            rule.remove();
        }
    }

    private boolean isRecording(Element child) {
        Element link = child.firstElementChild();
        return child.tagName().equals("p")
                && link != null
                && link.tagName().equals("a")
                && objects("audio")
                        .anyMatch(audio -> link.attr("href").equals(audio.get("url"))
                                && link.attr("type").equals(audio.get("type")));
    }

    /** Whether a figure shows a picture of the entry and says of it what the entry does; its alternative text is kept. */
    private boolean isPicture(Element figure) {
        Element picture = figure.firstElementChild();
        Element caption = figure.selectFirst("> figcaption");
        if (picture == null
                || !picture.tagName().equals("img")
                || figure.children().size() > (caption == null ? 1 : 2)) {
            return false;
        }
        for (Map<String, Object> image : objects("images").toList()) {
            if (picture.attr("src").equals(image.get("url"))) {
                return isCaption(caption == null ? "" : caption.text(), picture.attr("alt"), image);
            }
        }
        return false;
    }

    private static boolean isCaption(String shown, String alt, Map<String, Object> image) {
        String caption = (String) image.get("caption");
        String credit = (String) image.get("credit");
        if (bare(shown).equals(bare(joined(caption, credit)))) {
            if (!alt.isBlank()) {
                image.put("alt", alt);
            }
            return true;
        }
        // Media RSS has one description: the caption, or else the alternative text.
        boolean isAlt = caption != null
                && bare(caption).equals(bare(alt))
                && bare(shown).equals(bare(joined(null, credit)));
        if (isAlt) {
            image.remove("caption");
            image.put("alt", alt);
        }
        return isAlt;
    }

    private static String joined(@Nullable String caption, @Nullable String credit) {
        return caption == null ? Objects.toString(credit, "") : credit == null ? caption : caption + " — " + credit;
    }

    /** Without white space and marks of direction. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u2066-\\u2069\\u200e\\u200f]+", "");
    }

    @SuppressWarnings("unchecked")
    private Stream<Map<String, Object>> objects(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(one -> (Map<String, Object>) one)
                : Stream.of();
    }
}
