package dateline.delivery.topic;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.article.feed.TopicKind;
import dateline.feed.DocumentFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of this server that is meant by another spelling: one that people type, or that is usual on other servers,
 * such as {@code /rss.xml}, an extension in capitals or a superfluous slash.
 *
 * @param path the path on this server, which begins with a single slash
 * @param certain whether the server has this path; otherwise only if it has a route for it
 */
record CustomaryAddress(String path, boolean certain) {
    /** Usual names of a topic's documents, in lower case, and their names on this server. */
    private static final Map<String, String> DOCUMENTS = documents();

    /** Usual paths of documents of the whole publication, and their paths on this server. */
    private static final Map<String, String> PUBLICATION = Map.ofEntries(
            Map.entry("feeds/all.atom.xml", "/feed.atom"),
            Map.entry("feeds/all.rss.xml", "/feed.rss"),
            Map.entry("feeds/posts/default", "/feed.atom"),
            Map.entry("opml", "/feeds.opml"),
            Map.entry("opml.xml", "/feeds.opml"),
            Map.entry("feeds", "/feeds.opml"),
            Map.entry("feeds.opml", "/feeds.opml"),
            Map.entry("subscriptions.opml", "/feeds.opml"),
            Map.entry("sitemap", "/sitemap.xml"),
            Map.entry("sitemap.xml", "/sitemap.xml"),
            Map.entry("sitemap_index.xml", "/sitemap.xml"),
            Map.entry("sitemap-index.xml", "/sitemap.xml"),
            Map.entry("wp-sitemap.xml", "/sitemap.xml"),
            Map.entry("news-sitemap.xml", "/news-sitemap.xml"),
            Map.entry("sitemap-news.xml", "/news-sitemap.xml"),
            Map.entry("news_sitemap.xml", "/news-sitemap.xml"));

    /** Usual first parts of topics' addresses, in lower case, and those on this server. */
    private static final Map<String, String> KINDS = kinds();

    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)archive/0*([1-9][0-9]*)(\\.(?:" + DocumentFormat.EXTENSIONS + "))?");
    private static final Pattern DOTTED = Pattern.compile("(?i)(.+)\\.(" + DocumentFormat.EXTENSIONS + "|xml|rdf)");

    /**
     * The address that is meant by the path of a request.
     *
     * @param path as it was sent, percent-encoded
     * @return empty when the path is one of this server already, or is not customary
     */
    static Optional<CustomaryAddress> of(String path) {
        List<String> parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!path.startsWith("/") || parts.isEmpty() || isExempt(parts)) {
            return Optional.empty();
        }
        CustomaryAddress meant = meant(parts);
        return meant.path().equals(path) ? Optional.empty() : Optional.of(meant);
    }

    /**
     * The publishing API and partners have no other spellings; an article's page redirects to its own address by itself.
     */
    private static boolean isExempt(List<String> parts) {
        return List.of("api", "p", "partners").contains(parts.getFirst())
                || (parts.getFirst().equals("articles") && parts.size() < 3);
    }

    private static CustomaryAddress meant(List<String> parts) {
        String document = PUBLICATION.get(String.join("/", parts).toLowerCase(Locale.ROOT));
        if (document != null) {
            return new CustomaryAddress(document, true);
        }
        String first = parts.getFirst().toLowerCase(Locale.ROOT);
        String kind = KINDS.get(first);
        if (kind != null && parts.size() > 1) {
            return ofTopic("/" + kind, parts.get(1), parts.subList(2, parts.size()));
        }
        return first.equals("search") && parts.size() > 1
                ? document("/search", parts.subList(1, parts.size()))
                : document("", parts);
    }

    private static CustomaryAddress ofTopic(String kind, String slug, List<String> rest) {
        if (!rest.isEmpty()) {
            return document(kind + "/" + slug, rest);
        }
        Matcher dotted = DOTTED.matcher(slug);
        if (!dotted.matches()) {
            return new CustomaryAddress(kind + "/" + slug, true);
        }
        String format = dotted.group(2).toLowerCase(Locale.ROOT);
        return new CustomaryAddress(
                kind + "/" + dotted.group(1)
                        + (DocumentFormat.ofExtension(format).isPresent() ? "/feed." + format : "/feed.rss"),
                true);
    }

    private static CustomaryAddress document(String topic, List<String> parts) {
        String name = String.join("/", parts);
        String document = document(name);
        return document == null
                ? new CustomaryAddress(topic + "/" + name, false)
                : new CustomaryAddress(topic + document, true);
    }

    private static @Nullable String document(String name) {
        Matcher archive = ARCHIVE.matcher(name);
        if (!archive.matches()) {
            return DOCUMENTS.get(name.toLowerCase(Locale.ROOT));
        }
        String ending = archive.group(2) == null ? "" : archive.group(2).toLowerCase(Locale.ROOT);
        return "/archive/" + archive.group(1) + ending;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new HashMap<>();
        List<String> names = List.of("feed.%s", "%s", "%s.xml", "index.%s", "feed/%s", "feed.%s.xml", "%s/feed");
        for (DocumentFormat format : DocumentFormat.FEEDS) {
            names.forEach(name -> documents.put(name.formatted(format.extension()), "/feed." + format.extension()));
        }
        List.of("feed.xml", "index.xml", "feed.php", "rss.php", "rss2", "rss2.xml", "feed/rss2")
                .forEach(name -> documents.put(name, "/feed.rss"));
        List.of("feed.rdf", "rdf", "rdf.xml", "index.rdf", "feed/rdf")
                .forEach(name -> documents.put(name, "/feed.rss"));
        documents.put("jsonfeed", "/feed.json");
        documents.put("feed", "/feed");
        return Map.copyOf(documents);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        kinds.put("category", TopicKind.SECTION.plural());
        for (TopicKind kind : TopicKind.WITH_SLUG) {
            kinds.put(kind.plural(), kind.plural());
            if (kind != TopicKind.COMBINED) {
                // "/feed/…" is the customary address of a document.
                kinds.put(kind.singular(), kind.plural());
            }
        }
        return Map.copyOf(kinds);
    }
}
