package dateline.feed.ninjs;

import dateline.article.Article;
import dateline.attribution.Dateline;
import dateline.feed.entry.Entry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the item of an article. */
final class ArticleItem {
    private static final String PLAIN = "text/plain";

    private final Entry entry;
    private final Article article;

    private ArticleItem(Entry entry) {
        this.entry = entry;
        this.article = entry.article();
    }

    /**
     * The item of an entry.
     *
     * @param publisher who holds the rights of an article without an agency
     * @param summaryOnly whether the item has no body
     */
    static Map<String, Object> of(Entry entry, String publisher, boolean summaryOnly) {
        return new ArticleItem(entry).item(publisher, summaryOnly);
    }

    private Map<String, Object> item(String publisher, boolean summaryOnly) {
        Dateline dateline = article.credits().dateline();
        return new NewsObject()
                .with("standard", NewsObject.standard())
                .with("uri", article.urn())
                .with("type", "text")
                .with("representationType", summaryOnly ? "partial" : "full")
                .with("version", Long.toString(article.change()))
                .with("firstCreated", article.published())
                .with("versionCreated", article.updated())
                .with("embargoed", article.embargo())
                .with("pubStatus", "usable")
                .with("urgency", article.wire().urgency())
                .with(
                        "copyrightHolder",
                        entry.agency() == null ? publisher : entry.agency().name())
                .with("copyrightNotice", entry.terms().rights())
                .with("usageTerms", entry.terms().usageTerms())
                .with("language", article.language())
                .withOne("headlines", NewsObject.text("main", PLAIN, article.title()))
                .with("slugline", article.wire().slugline())
                .with("by", article.credits().byline())
                .with("located", dateline == null ? null : dateline.text())
                .with("descriptions", descriptions())
                .withOne("bodies", summaryOnly ? null : NewsObject.text("main", "text/html", article.content()))
                .with("infoSources", ItemParties.of(entry))
                .with("subjects", subjects())
                .withOne("places", place(dateline))
                .with("altIds", addresses())
                .with("expires", article.expires())
                .with("rightsInfo", member("linkedRights", entry.terms().license()))
                .with("digitalSourceType", member("uri", article.wire().digitalSourceType()))
                .with("associations", ItemAssociations.of(article))
                .members();
    }

    private List<Object> descriptions() {
        List<Object> texts = new ArrayList<>();
        add(texts, "summary", article.summary());
        add(texts, "contributorLine", article.credits().contributorLine());
        article.corrections().forEach(correction -> add(texts, "correction", correction.text()));
        return texts;
    }

    private static void add(List<Object> texts, String role, @Nullable String value) {
        if (value != null) {
            texts.add(NewsObject.text(role, PLAIN, value));
        }
    }

    private List<Object> subjects() {
        List<Object> subjects = new ArrayList<>();
        article.wire()
                .subjects()
                .forEach(subject -> subjects.add(new NewsObject()
                        .with("name", subject.name())
                        .with("uri", subject.scheme() + encoded(subject.code()))
                        .with("literal", subject.code())
                        .members()));
        article.tags()
                .forEach(tag -> subjects.add(new NewsObject().with("name", tag).members()));
        return subjects;
    }

    /** A code as it is in the URI of its concept (RFC 3986 §2.1). */
    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The place of the dateline, with its point in GeoJSON: longitude, then latitude (RFC 7946 §3.1.1). */
    private static @Nullable Object place(@Nullable Dateline dateline) {
        if (dateline == null || (dateline.place() == null && dateline.latitude() == null)) {
            return null;
        }
        Double latitude = dateline.latitude();
        Double longitude = dateline.longitude();
        Object point = latitude == null || longitude == null
                ? null
                : new NewsObject()
                        .with("type", "Point")
                        .with("coordinates", List.of(longitude, latitude))
                        .members();
        return new NewsObject()
                .with("name", dateline.place())
                .with("rel", "dateline")
                .with("geoJSON", point)
                .members();
    }

    private List<Object> addresses() {
        List<Object> addresses = new ArrayList<>();
        add(addresses, "url", entry.link());
        add(addresses, "canonicalUrl", article.links().canonicalUrl());
        add(addresses, "via", article.links().via());
        add(addresses, "commentsUrl", article.links().commentsUrl());
        return addresses;
    }

    private static void add(List<Object> addresses, String role, @Nullable URI address) {
        if (address != null) {
            addresses.add(
                    new NewsObject().with("role", role).with("value", address).members());
        }
    }

    private static @Nullable Object member(String name, @Nullable Object value) {
        return value == null ? null : new NewsObject().with(name, value).members();
    }
}
