package dateline.ingest.item;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReportBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the title, the summary and the content of an article among the texts of an item; the others are reported. */
public final class ItemTexts {
    private final ItemFields fields;
    private final ImportReportBuilder report;

    public ItemTexts(ItemFields fields, ImportReportBuilder report) {
        this.fields = fields;
        this.report = report;
    }

    /** Sets the title: the main headline, or else the first one, or else the name by which the item is managed. */
    public void title(List<ItemText> headlines, @Nullable ItemText name) {
        ItemText headline = first(headlines, text -> text.hasRole("main"))
                .or(() -> first(headlines, text -> text.role() == null))
                .or(() -> first(headlines, text -> true))
                .orElse(name);
        if (headline == null) {
            return;
        }
        leaveOut(headlines, headline, "an article has one title");
        String title = headline.plain();
        fields.put("title", title, headline.place());
        if (name != null && !name.plain().equals(title)) {
            report.leftOut(null, "title: " + name.plain(), "the headline is the article's title");
        }
    }

    /** Sets the summary: the first description in plain text, or else the first one. */
    public @Nullable ItemText summary(List<ItemText> descriptions) {
        ItemText summary = descriptions.stream()
                .filter(text -> text.form() != ItemText.Form.OTHER)
                .min(Comparator.comparingInt(text -> text.form() == ItemText.Form.PLAIN ? 0 : 1))
                .orElse(null);
        if (summary != null) {
            fields.put("summary", summary.plain(), summary.place());
        }
        leaveOut(descriptions, summary, "an article has one summary");
        return summary;
    }

    /**
     * Sets the content: the body in the preferred form, or else the summary.
     *
     * @param readable the forms that are read, for the report
     */
    public void content(List<ItemText> bodies, @Nullable ItemText summary, String readable) {
        ItemText body = bodies.stream()
                .filter(text -> text.form() != ItemText.Form.OTHER)
                .min(Comparator.comparing(ItemText::form))
                .orElse(null);
        for (ItemText text : bodies) {
            if (!text.equals(body)) {
                report.leftOut(
                        null,
                        text.place() + ": " + text.shown(),
                        text.form() == ItemText.Form.OTHER ? readable : "an article has one body");
            }
        }
        if (body != null && body.form() == ItemText.Form.MARKDOWN) {
            fields.put("markdown", body.value(), body.place());
        } else if (body != null) {
            String html = body.form() == ItemText.Form.HTML ? withoutTitle(body) : body.html();
            fields.put("content", html, body.place());
        } else if (summary != null) {
            report.missing("content", "the description; the item has no body");
            fields.put("content", summary.html(), summary.place());
        }
    }

    /** A whole page may repeat the title as its first heading. */
    private String withoutTitle(ItemText body) {
        Object title = fields.values().get("title");
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

    private void leaveOut(List<ItemText> texts, @Nullable ItemText chosen, String why) {
        texts.stream()
                .filter(text -> !text.equals(chosen))
                .forEach(text -> report.leftOut(null, text.place() + ": " + text.shown(), why));
    }

    private static Optional<ItemText> first(List<ItemText> texts, Predicate<ItemText> wanted) {
        return texts.stream().filter(wanted).findFirst();
    }
}
