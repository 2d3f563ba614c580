package dateline.ingest.nitf;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.xml.XhtmlMarkup;
import java.util.List;
import org.jdom2.Element;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article in NITF.
 *
 * @param headline the main headline
 * @param summary the abstract
 * @param byline the line that names the authors, without their titles
 * @param dateline where and when it was written
 * @param tagline the line at its end that names who helped
 * @param html its text as HTML, not yet sanitised; empty when it has none
 * @param media its pictures and recordings
 */
public record NitfArticle(
        @Nullable String headline,
        @Nullable String summary,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String tagline,
        String html,
        List<NitfMedia> media) {
    /** Reads an {@code nitf} element. What an article can't have is named in the report. */
    public static NitfArticle of(Element nitf, ImportReportBuilder report) {
        Element body = NitfText.child(nitf, "body");
        Element head = NitfText.child(body, "body.head");
        Element headlines = NitfText.child(head, "hedline");
        Document html = XhtmlMarkup.shell();
        NitfMarkup markup = new NitfMarkup(report);
        if (headlines != null) {
            NitfText.children(headlines, "hl2")
                    .forEach(second -> markup.addContent(wrapped(second), html.body(), false));
        }
        if (body != null) {
            NitfText.children(body, "body.content").forEach(content -> markup.addContent(content, html.body(), false));
        }
        Element end = NitfText.child(body, "body.end");
        leaveOut(nitf, head, end, report);
        return new NitfArticle(
                NitfText.of(NitfText.child(headlines, "hl1")),
                NitfText.of(NitfText.child(head, "abstract")),
                byline(NitfText.child(head, "byline"), report),
                NitfText.of(NitfText.child(head, "dateline")),
                NitfText.of(NitfText.child(end, "tagline")),
                html.body().html(),
                List.copyOf(markup.media()));
    }

    private static Element wrapped(Element element) {
        return new Element("body.content").addContent(element.clone());
    }

    /** The titles of authors are not part of their names. A byline that has nothing else is kept. */
    private static @Nullable String byline(@Nullable Element byline, ImportReportBuilder report) {
        if (byline == null) {
            return null;
        }
        Element names = byline.clone();
        List<Element> titles = List.copyOf(NitfText.children(names, "byttl"));
        titles.forEach(Element::detach);
        String text = NitfText.of(names);
        if (text == null) {
            return NitfText.of(byline);
        }
        titles.forEach(title -> report.leftOut(
                null, "nitf/byline/byttl: " + NitfText.of(title), "a byline names the authors without their titles"));
        return text.replaceAll("[\\s,;–—-]+$", "");
    }

    private static void leaveOut(
            Element nitf, @Nullable Element head, @Nullable Element end, ImportReportBuilder report) {
        Element meta = NitfText.child(nitf, "head");
        if (meta != null && !meta.getChildren().isEmpty()) {
            report.leftOut(null, "nitf/head", "the metadata of the item is read");
        }
        for (String name : List.of("note", "rights", "distributor", "series")) {
            String text = NitfText.of(NitfText.child(head, name));
            if (text != null) {
                report.leftOut(null, "nitf/" + name + ": " + text, "an article has no field for it");
            }
        }
        String sources = NitfText.of(NitfText.child(end, "bibliography"));
        if (sources != null) {
            report.leftOut(null, "nitf/bibliography: " + sources, "an article has no field for it");
        }
    }
}
