package dateline.ingest.page;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

/**
 * The metadata of a page: that of its head (Open Graph, Dublin Core) and of its JSON-LD. A page is never refused because
 * of an invalid value; the value is left out and reported.
 */
final class PageHead {
    private static final int SUMMARY = 10_000;
    private static final int TAG = 100;
    private static final int MOST = 100;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Document page;
    private final ImportReportBuilder report;
    private final Instant now;
    private final LinkedData data;
    private final Map<?, ?> article;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private PageHead(Document page, Instant now, ImportReportBuilder report) {
        this.page = page;
        this.report = report;
        this.now = now;
        this.data = LinkedData.of(page, report);
        this.article = data.article(page.select("link[rel=canonical]").attr("href"));
    }

    /**
     * The metadata that was found.
     *
     * @param fields the fields of the article
     * @param title the title; blank when there is none
     * @param image the fields of an image for an article without pictures; empty when there is none
     */
    public record PageMetadata(Map<String, Object> fields, String title, Map<String, Object> image) {}

    /** Reads the metadata of a page. */
    static PageMetadata of(Document page, Instant now, ImportReportBuilder report) {
        PageHead head = new PageHead(page, now, report);
        head.language();
        head.canonical();
        head.date("published", head.meta("article:published_time"), head.text("datePublished"), head.olderDates());
        head.date(
                "updated", head.meta("article:modified_time"), head.text("dateModified"), head.meta("og:updated_time"));
        head.summary();
        PageAuthors.of(page, head.data, head.article, report).forEach(head.fields::put);
        head.tags();
        String title = plain(first(head.meta("og:title"), head.text("headline"), page.title()));
        return new PageMetadata(head.fields, title, head.image());
    }

    /** The plain text of a value that may have markup or character references. */
    static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return (marked ? Jsoup.parseBodyFragment(text).text() : text).strip();
    }

    private void language() {
        String value = first(
                page.select("html").attr("lang"),
                page.select("html").attr("xml:lang"),
                text("inLanguage"),
                page.select("meta[http-equiv=content-language]").attr("content"),
                meta("og:locale").replace('_', '-'));
        take("language", value, fields -> fields.language("language"));
    }

    private void canonical() {
        String link = page.select("link[rel=canonical]").attr("href").strip();
        String own = first(meta("og:url"), text("url"), text("mainEntityOfPage"));
        String value = first(link, isAbsolute(own) ? own : "");
        String base = first(page.baseUri(), own);
        if (!value.isEmpty() && !isAbsolute(value)) {
            String resolved = value.startsWith("//") ? "https:" + value : StringUtil.resolve(base, value);
            if (!isAbsolute(resolved)) {
                report.missing(
                        "canonicalUrl",
                        "\"" + value
                                + "\" is relative, and the page has no base address: send canonicalUrl as an absolute address");
                return;
            }
            value = resolved;
        }
        take("canonicalUrl", value, fields -> fields.address("canonicalUrl", null));
    }

    private void date(String name, String... candidates) {
        String value = first(candidates);
        Optional<PageDates.PageDate> read = PageDates.read(value);
        if (value.isEmpty()) {
            return;
        }
        if (read.isEmpty()) {
            report.missing(name, "\"" + value + "\" in the head of the page is not a date in a known format");
        } else if (read.get().instant().isAfter(now.plus(CLOCK_SKEW))) {
            report.missing(name, "\"" + value + "\" in the head of the page is in the future");
        } else if (take(name, read.get().instant().toString(), fields -> fields.instant(name))
                && !read.get().zoned()) {
            report.missing(name + " zone", "\"" + value + "\" lacks its zone and is read as UTC");
        }
    }

    private String olderDates() {
        return first(
                meta("DC.date.issued"),
                meta("DCTERMS.issued"),
                meta("DCTERMS.created"),
                meta("DC.date"),
                meta("parsely-pub-date"),
                meta("sailthru.date"),
                meta("datePublished"),
                meta("date"));
    }

    private void summary() {
        String value =
                plain(first(meta("description"), meta("og:description"), text("description"), meta("DC.description")));
        take("summary", value, fields -> fields.text("summary", SUMMARY));
    }

    private void tags() {
        List<String> value =
                new ArrayList<>(page.select("meta[property=article:tag]").eachAttr("content"));
        if (value.isEmpty()) {
            for (Object keyword : data.values(article, "keywords")) {
                if (keyword instanceof String text) {
                    value.addAll(List.of(text.split(",", -1)));
                } else if (keyword instanceof Map<?, ?> term) {
                    value.add(data.text(term, "name"));
                }
            }
        }
        List<String> tags = value.stream()
                .map(PageHead::plain)
                .filter(tag -> !tag.isBlank())
                .distinct()
                .toList();
        List<String> taken =
                tags.stream().filter(tag -> tag.length() <= TAG).limit(MOST).toList();
        if (taken.size() < tags.size()) {
            report.leftOut(null, (tags.size() - taken.size()) + " tags", "too long, or more than " + MOST);
        }
        if (!taken.isEmpty()) {
            fields.put("tags", taken);
        }
    }

    private Map<String, Object> image() {
        String own = meta("og:image");
        String value = first(own, meta("og:image:url"), text("image"), meta("twitter:image"));
        String base =
                first(page.baseUri(), fields.getOrDefault("canonicalUrl", "").toString());
        String address = value.isEmpty() || isAbsolute(value) ? value : StringUtil.resolve(base, value);
        Map<String, Object> image = new LinkedHashMap<>();
        if (isAbsolute(address)
                && validate("url", address, fields -> fields.address("url", null))
                        .isEmpty()) {
            image.put("url", address);
            String alt = plain(first(meta("og:image:alt"), meta("twitter:image:alt")));
            if (!alt.isBlank() && alt.length() <= 1_000) {
                image.put("alt", alt);
            }
        }
        return image;
    }

    /** Takes a value if it is valid for the field of an article; reports it otherwise. */
    private boolean take(String name, String value, Consumer<Fields> reading) {
        if (value.isBlank()) {
            return false;
        }
        Optional<String> fault = validate(name, value, reading);
        fault.ifPresentOrElse(
                detail -> report.missing(name, "the head of the page has no valid value: " + detail),
                () -> fields.put(name, value));
        return fault.isEmpty();
    }

    private static Optional<String> validate(String name, String value, Consumer<Fields> reading) {
        Fields alone = Fields.of(Map.of(name, value));
        reading.accept(alone);
        return alone.faults().stream().map(Fault::detail).findFirst();
    }

    private String meta(String name) {
        return page.select("meta[name=" + name + "], meta[property=" + name + "], meta[itemprop=" + name + "]").stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String text(String property) {
        return data.text(article, property).strip();
    }

    private static boolean isAbsolute(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> !candidate.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
