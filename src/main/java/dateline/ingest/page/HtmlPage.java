package dateline.ingest.page;

import dateline.attribution.Author;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.RecognitionResult;
import dateline.ingest.html.Blocks;
import dateline.ingest.html.FormControls;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.media.Embeds;
import dateline.ingest.media.Pictures;
import dateline.ingest.office.WritingPrograms;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article as an HTML page: the metadata of its head, and the blocks of its body.
 *
 * @param head the metadata
 * @param title the title in the text, else in the head; blank when there is none
 * @param base the address of the base element; empty when there is none
 * @param lines the blocks, each as a line
 */
public record HtmlPage(PageHead.PageMetadata head, String title, String base, List<Line> lines) {
    private static final String PAGE_ELEMENTS = "nav, form, script, style, noscript, template, [role=navigation],"
            + " body > header, body > footer, amp-sidebar, amp-consent, amp-user-notification, amp-list, amp-state,"
            + " amp-next-page";

    /** Reads a page. */
    public static HtmlPage of(String html, Instant now, ImportReportBuilder report) {
        Document page = HtmlTree.page(html);
        PageHead.PageMetadata head = PageHead.of(page, now, report);
        Element base = page.selectFirst("base[href]");
        WritingPrograms.normalise(page.body(), report);
        Pictures.normalise(page.body(), report);
        Embeds.moveOutOfNoscript(page.body());
        removePageElements(page, report);
        Element root = Objects.requireNonNullElse(page.selectFirst("article, main, [role=main]"), page.body());
        String title = PageTitle.take(root, head.title(), report);
        List<Line> lines = new ArrayList<>();
        for (Blocks.Block block : Blocks.of(root)) {
            Element element = block.element();
            String text = element.text().strip();
            if (isOnlyButtons(element, text)) {
                report.leftOut(block.line(), text, "buttons are not a part of the article");
            } else {
                lines.add(new Line(block.line(), text, element.normalName().equals("pre"), element));
            }
        }
        return new HtmlPage(head, title, base == null ? "" : base.attr("href"), lines);
    }

    /** The HTML of the lines that remain, with the base element. */
    public String html(List<Line> lines) {
        Element start = new Element("base").attr("href", base);
        return (base.isEmpty() ? "" : start.outerHtml())
                + lines.stream()
                        .map(line -> line.block() == null
                                ? line.text()
                                : line.block().outerHtml())
                        .collect(Collectors.joining("\n"));
    }

    /** The fields of the head, without those that the text has itself. */
    public Map<String, Object> fields(RecognitionResult found, ImportReportBuilder report) {
        Map<String, Object> fields = new LinkedHashMap<>(head.fields());
        if (found.byline() != null || !found.authors().isEmpty()) {
            removeCredits(fields, found, report);
        }
        if (!head.image().isEmpty() && lines.stream().noneMatch(HtmlPage::isPictured)) {
            fields.put("images", List.of(head.image()));
        }
        return fields;
    }

    /** The byline in the text takes precedence; the head may only add the addresses of the same persons. */
    private static void removeCredits(Map<String, Object> fields, RecognitionResult found, ImportReportBuilder report) {
        Object line = fields.remove("byline");
        List<Map<?, ?>> authors = new ArrayList<>();
        if (fields.remove("authors") instanceof List<?> list) {
            list.forEach(author -> authors.add((Map<?, ?>) author));
        }
        Set<String> printed = names(found.authors().stream().map(Author::name).toList());
        List<String> names = authors.stream()
                .map(author -> String.valueOf(author.get("name")))
                .toList();
        if (!authors.isEmpty() && names(names).equals(printed)) {
            fields.put("authors", authors);
            return;
        }
        if (line != null && !names(List.of(line.toString())).equals(printed) && !line.equals(found.byline())) {
            report.leftOut(null, line.toString(), "the text has a byline of its own");
        }
        names.stream()
                .filter(name -> !printed.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> report.leftOut(null, name, "the text has a byline of its own"));
    }

    private static Set<String> names(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static boolean isPictured(Line line) {
        return line.block() != null && line.block().selectFirst("img, video[poster]") != null;
    }

    private static void removePageElements(Document page, ImportReportBuilder report) {
        for (Element element : page.body().select(PAGE_ELEMENTS)) {
            Deadline.check();
            String name = element.normalName();
            if (!HtmlTree.isAttached(element) || (name.equals("form") && !FormControls.isInputForm(element))) {
                continue;
            }
            if (!element.text().isBlank()) {
                report.leftOut(HtmlTree.line(element), element.text(), "<" + name + "> is not a part of the article");
            }
            element.remove();
        }
    }

    /** Whether a block has only buttons, such as those for sharing, and no sentence around them. */
    private static boolean isOnlyButtons(Element block, String text) {
        String buttons = String.join(" ", block.select("button").eachText());
        return !buttons.isBlank() && buttons.replace(" ", "").equals(text.replace(" ", ""));
    }
}
