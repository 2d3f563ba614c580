package dateline.ingest.newsml;

import dateline.article.wire.NewsCodes;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.ItemText;
import dateline.ingest.item.ItemTexts;
import dateline.ingest.nitf.NitfArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads headlines, descriptions and bodies. What the metadata of the item do not have is taken from its NITF: headline,
 * abstract, byline and dateline.
 */
final class NewsmlTexts {
    private final ItemElement item;
    private final Catalog catalog;
    private final ItemFields fields;
    private final ImportReportBuilder report;

    NewsmlTexts(ItemElement item, Catalog catalog, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.catalog = catalog;
        this.fields = fields;
        this.report = report;
    }

    /** Sets title, summary, content, corrections and contributor line, and the article's pictures that are in its NITF. */
    void read() {
        List<ItemText> bodies = new ArrayList<>();
        NitfArticle nitf = null;
        for (NewsmlBody body : NewsmlBody.of(item, report)) {
            bodies.add(body.text());
            nitf = nitf == null ? body.nitf() : nitf;
        }
        ItemTexts texts = new ItemTexts(fields, report);
        List<ItemText> headlines = texts("headline");
        List<ItemText> titles = item.children("itemMeta", "title").stream()
                .limit(1)
                .flatMap(title -> text(title).stream())
                .toList();
        if (nitf != null) {
            headline(headlines, nitf);
        }
        texts.title(headlines, titles.isEmpty() ? null : titles.getFirst());
        ItemText summary = texts.summary(descriptions(nitf));
        texts.content(bodies, summary, "bodies in XHTML, NITF, HTML and plain text are read");
        if (nitf != null) {
            credits(nitf);
            NewsmlMedia.of(nitf, fields, report, place(bodies));
        }
    }

    private static String place(List<ItemText> bodies) {
        return bodies.stream()
                .filter(body -> body.form() == ItemText.Form.HTML)
                .map(ItemText::place)
                .findFirst()
                .orElse("");
    }

    private void headline(List<ItemText> headlines, NitfArticle nitf) {
        String headline = nitf.headline();
        if (headline != null && headlines.isEmpty()) {
            headlines.add(new ItemText(headline, ItemText.Form.PLAIN, null, item.place() + "/contentSet"));
        } else if (headline != null
                && headlines.stream().noneMatch(one -> one.value().equals(headline))) {
            report.leftOut(null, "nitf/hl1: " + headline, "an article has one title");
        }
    }

    private List<ItemText> descriptions(@Nullable NitfArticle nitf) {
        List<ItemText> descriptions = new ArrayList<>();
        for (ItemElement description : item.children("contentMeta", "description")) {
            if (!isOwn(description)) {
                text(description).ifPresent(descriptions::add);
            }
        }
        descriptions.sort(Comparator.comparingInt(text -> text.hasRole("summary") ? 0 : text.role() == null ? 1 : 2));
        if (nitf != null && nitf.summary() != null && descriptions.isEmpty()) {
            descriptions.add(new ItemText(nitf.summary(), ItemText.Form.PLAIN, null, item.place() + "/contentSet"));
        } else if (nitf != null && nitf.summary() != null) {
            report.leftOut(null, "nitf/abstract: " + nitf.summary(), "an article has one summary");
        }
        return descriptions;
    }

    /** Whether a description is one of this server's own kinds: a notice of correction, or the contributor line. */
    private boolean isOwn(ItemElement description) {
        Catalog.Code role = catalog.code(description, "role");
        if (role == null || !NewsCodes.OWN.equals(role.scheme())) {
            return false;
        }
        String at = description.attribute("modified");
        String text = description.text();
        String kind = role.code();
        if (kind.equals(NewsCodes.CONTRIBUTOR_LINE)) {
            fields.put("contributorLine", text, description.place());
        } else if (kind.startsWith(NewsCodes.CORRECTION) && text != null) {
            Map<String, Object> correction = new LinkedHashMap<>();
            if (at != null) {
                correction.put("at", at);
            }
            correction.put("kind", kind.substring(NewsCodes.CORRECTION.length()));
            correction.put("text", text);
            fields.add("corrections", correction, description.place(), Map.of("at", description.place("modified")));
        }
        return true;
    }

    private void credits(NitfArticle nitf) {
        if (!fields.has("byline") && !fields.has("authors")) {
            fields.put("byline", nitf.byline(), item.place() + "/contentSet");
        } else if (nitf.byline() != null
                && !nitf.byline().equals(fields.values().get("byline"))) {
            report.leftOut(null, "nitf/byline: " + nitf.byline(), "the item names its authors");
        }
        if (!fields.has("dateline")) {
            fields.put(
                    "dateline",
                    nitf.dateline() == null ? null : Map.of("text", nitf.dateline()),
                    item.place() + "/contentSet");
        } else if (nitf.dateline() != null) {
            report.leftOut(null, "nitf/dateline: " + nitf.dateline(), "the item has a dateline");
        }
        if (!fields.has("contributorLine")) {
            fields.put("contributorLine", nitf.tagline(), item.place() + "/contentSet");
        }
    }

    private List<ItemText> texts(String name) {
        List<ItemText> texts = new ArrayList<>();
        item.children("contentMeta", name).forEach(one -> text(one).ifPresent(texts::add));
        return texts;
    }

    private Optional<ItemText> text(ItemElement element) {
        Catalog.Code role = catalog.code(element, "role");
        String value = element.text();
        return value == null
                ? Optional.empty()
                : Optional.of(
                        new ItemText(value, ItemText.Form.PLAIN, role == null ? null : role.code(), element.place()));
    }
}
