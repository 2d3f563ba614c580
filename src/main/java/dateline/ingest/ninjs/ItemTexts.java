package dateline.ingest.ninjs;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReportBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the title, the summary and the content of an article among the texts of an item. */
final class ItemTexts {
    /** The role of a description that is a notice of correction, as this server writes it. */
    static final String CORRECTION = "correction";

    /** The role of a description that is the line which names the contributors, as this server writes it. */
    static final String CONTRIBUTOR_LINE = "contributorLine";

    private final NinjsObject item;
    private final ItemFields fields;
    private final ImportReportBuilder report;

    ItemTexts(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.fields = fields;
        this.report = report;
    }

    /** Sets title, summary, content and corrections; the texts that are not chosen are reported. */
    void read() {
        String title = title();
        List<ItemText> descriptions = new ArrayList<>(ItemText.of(item, "descriptions", "description"));
        corrections(descriptions);
        contributorLine(descriptions);
        List<ItemText> summaries = descriptions.stream()
                .filter(text -> text.form() != ItemText.Form.OTHER)
                .toList();
        ItemText summary = best(summaries, Comparator.comparingInt(text -> text.form() == ItemText.Form.PLAIN ? 0 : 1));
        if (summary != null) {
            fields.put("summary", summary.plain(), summary.pointer());
        }
        leaveOut(descriptions, summary, "an article has one summary");
        content(title, summary);
    }

    /** The main headline, or else the first one, or else the title, which ninjs has for the management of news. */
    private @Nullable String title() {
        List<ItemText> headlines = ItemText.of(item, "headlines", "headline");
        ItemText headline = first(headlines, text -> text.hasRole("main"))
                .or(() -> first(headlines, text -> text.role() == null))
                .or(() -> first(headlines, text -> true))
                .orElse(null);
        leaveOut(headlines, headline, "an article has one title");
        String name = item.text("title");
        if (headline == null) {
            fields.put("title", name, item.pointer("title"));
            return name;
        }
        String title = headline.plain();
        fields.put("title", title, headline.pointer());
        if (name != null && !name.equals(title)) {
            report.leftOut(null, "title: " + name, "the headline is the article's title");
        }
        return title;
    }

    private void content(@Nullable String title, @Nullable ItemText summary) {
        List<ItemText> bodies = ItemText.of(item, "bodies", "body");
        ItemText body = best(
                bodies.stream()
                        .filter(text -> text.form() != ItemText.Form.OTHER)
                        .toList(),
                Comparator.comparing(ItemText::form));
        for (ItemText text : bodies) {
            if (!text.equals(body)) {
                report.leftOut(
                        null,
                        text.pointer() + ": " + text.shown(),
                        text.form() == ItemText.Form.OTHER
                                ? "bodies in HTML, Markdown and plain text are read"
                                : "an article has one body");
            }
        }
        if (body != null && body.form() == ItemText.Form.MARKDOWN) {
            fields.put("markdown", body.value(), body.pointer());
        } else if (body != null) {
            String html = body.form() == ItemText.Form.HTML ? withoutTitle(body, title) : body.html();
            fields.put("content", html, body.pointer());
        } else if (summary != null) {
            report.missing("content", "the description; the item has no body");
            fields.put("content", summary.html(), summary.pointer());
        }
    }

    /** A whole page may repeat the title as its first heading. */
    private String withoutTitle(ItemText body, @Nullable String title) {
        if (title == null || !body.value().contains("<h1")) {
            return body.value();
        }
        Document page = Jsoup.parse(body.value());
        Element heading = page.body().selectFirst("h1");
        if (heading == null || !CleanText.of(heading.text()).strip().equals(title)) {
            return body.value();
        }
        report.leftOut(null, heading.text(), "a heading that repeats the title");
        heading.remove();
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private void corrections(List<ItemText> descriptions) {
        String at = item.text("versioncreated");
        for (ItemText text : List.copyOf(descriptions)) {
            if (text.hasRole(CORRECTION) && at != null) {
                descriptions.remove(text);
                fields.add(
                        "corrections",
                        Map.of("at", at, "kind", CORRECTION, "text", text.plain()),
                        text.pointer(),
                        Map.of("at", item.pointer("versioncreated")));
            }
        }
    }

    private void contributorLine(List<ItemText> descriptions) {
        first(descriptions, text -> text.hasRole(CONTRIBUTOR_LINE)).ifPresent(line -> {
            descriptions.remove(line);
            fields.put("contributorLine", line.plain(), line.pointer());
        });
    }

    private void leaveOut(List<ItemText> texts, @Nullable ItemText chosen, String why) {
        texts.stream()
                .filter(text -> !text.equals(chosen))
                .forEach(text -> report.leftOut(null, text.pointer() + ": " + text.shown(), why));
    }

    private static @Nullable ItemText best(List<ItemText> texts, Comparator<ItemText> order) {
        return texts.stream().min(order).orElse(null);
    }

    private static Optional<ItemText> first(List<ItemText> texts, Predicate<ItemText> wanted) {
        return texts.stream().filter(wanted).findFirst();
    }
}
