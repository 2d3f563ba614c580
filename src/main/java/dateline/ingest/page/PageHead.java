package dateline.ingest.page;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article where readers do not look: in the head (Open Graph, Dublin Core) and in JSON-LD. A
 * value that could not be taken never refuses the page; it is left away, and the report says so.
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
     * What was found.
     *
     * @param fields fields of an article
     * @param title the title; blank when there is none
     * @param image a picture for an article that shows none; empty when there is none
     */
    public record PageMetadata(Map<String, Object> fields, String title, Map<String, Object> image) {}

    /** Reads the head of a page, and what else it has for machines. */
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

    /** Text of a value that may have markup or references in it. */
    static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return (marked ? Jsoup.parseBodyFragment(text).text() : text).strip();
    }

    private void language() {
        String said = first(
                page.select("html").attr("lang"),
                page.select("html").attr("xml:lang"),
                text("inLanguage"),
                page.select("meta[http-equiv=content-language]").attr("content"),
                meta("og:locale").replace('_', '-'));
        take("language", said, fields -> fields.language("language"));
    }

    private void canonical() {
        String link = page.select("link[rel=canonical]").attr("href").strip();
        String own = first(meta("og:url"), text("url"), text("mainEntityOfPage"));
        String said = first(link, isAbsolute(own) ? own : "");
        String base = first(page.baseUri(), own);
        if (!said.isEmpty() && !isAbsolute(said)) {
            String resolved = said.startsWith("//") ? "https:" + said : StringUtil.resolve(base, said);
            if (!isAbsolute(resolved)) {
                report.missing(
                        "canonicalUrl",
                        "\"" + said + "\" is relative, and the page does not say to what: give canonicalUrl in full");
                return;
            }
            said = resolved;
        }
        take("canonicalUrl", said, fields -> fields.address("canonicalUrl", null));
    }

    private void date(String name, String... candidates) {
        String said = first(candidates);
        Optional<PageDates.PageDate> read = PageDates.read(said);
        if (said.isEmpty()) {
            return;
        }
        if (read.isEmpty()) {
            report.missing(name, "\"" + said + "\" in the head of the page is no date that could be read");
        } else if (read.get().instant().isAfter(now.plus(CLOCK_SKEW))) {
            report.missing(name, "\"" + said + "\" in the head of the page lies in the future");
        } else if (take(name, read.get().instant().toString(), fields -> fields.instant(name))
                && !read.get().zoned()) {
            report.missing(name + " zone", "\"" + said + "\" lacks its zone and is read as UTC");
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
        String said =
                plain(first(meta("description"), meta("og:description"), text("description"), meta("DC.description")));
        take("summary", said, fields -> fields.text("summary", SUMMARY));
    }

    private void tags() {
        List<String> said =
                new ArrayList<>(page.select("meta[property=article:tag]").eachAttr("content"));
        if (said.isEmpty()) {
            for (Object keyword : data.values(article, "keywords")) {
                if (keyword instanceof String text) {
                    said.addAll(List.of(text.split(",", -1)));
                } else if (keyword instanceof Map<?, ?> term) {
                    said.add(data.text(term, "name"));
                }
            }
        }
        List<String> tags = said.stream()
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
        String said = first(own, meta("og:image:url"), text("image"), meta("twitter:image"));
        String base =
                first(page.baseUri(), fields.getOrDefault("canonicalUrl", "").toString());
        String address = said.isEmpty() || isAbsolute(said) ? said : StringUtil.resolve(base, said);
        Map<String, Object> image = new LinkedHashMap<>();
        if (isAbsolute(address)
                && trial("url", address, fields -> fields.address("url", null)).isEmpty()) {
            image.put("url", address);
            String alt = plain(first(meta("og:image:alt"), meta("twitter:image:alt")));
            if (!alt.isBlank() && alt.length() <= 1_000) {
                image.put("alt", alt);
            }
        }
        return image;
    }

    private interface Reading {
        @Nullable
        Object of(Fields fields);
    }

    /** Takes a value that the rule for callers takes as well. */
    private boolean take(String name, String said, Reading reading) {
        if (said.isBlank()) {
            return false;
        }
        Optional<String> fault = trial(name, said, reading);
        fault.ifPresentOrElse(
                detail -> report.missing(name, "the head of the page has none that can be taken: " + detail),
                () -> fields.put(name, said));
        return fault.isEmpty();
    }

    private static Optional<String> trial(String name, String said, Reading reading) {
        Fields alone = Fields.of(Map.of(name, said));
        reading.of(alone);
        return alone.faults().stream().map(fault -> fault.detail()).findFirst();
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
