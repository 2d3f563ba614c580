package dateline.feed.sitemap;

import dateline.article.ArticleHeader;
import dateline.article.TranslationSource;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.entry.ShownAddress;
import dateline.feed.entry.ShownDates;
import dateline.feed.xml.XmlDocument;
import dateline.feed.xml.XmlVocabulary;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Writes lists of pages for search engines (sitemaps.org protocol 0.9), and of news (Google's extension 0.9). */
@Singleton
public final class SitemapWriter {
    private static final Namespace SITEMAP = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace NEWS =
            Namespace.getNamespace("news", "http://www.google.com/schemas/sitemap-news/0.9");
    private static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

    private final FeedSettings settings;
    private final PublicAddress address;

    SitemapWriter(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** A list of lists. */
    public byte[] index(List<URI> sitemaps) {
        Element root = new Element("sitemapindex", SITEMAP);
        sitemaps.forEach(sitemap -> root.addContent(located("sitemap", sitemap)));
        return XmlDocument.bytes(new Document(root));
    }

    /** A list of pages of topics. */
    public byte[] pages(List<URI> pages) {
        Element root = new Element("urlset", SITEMAP);
        pages.forEach(page -> root.addContent(located("url", page)));
        return XmlDocument.bytes(new Document(root));
    }

    /** A list of pages of articles, without those whose canonical address is on another site. */
    public byte[] articles(List<ArticleHeader> articles) {
        Element root = new Element("urlset", SITEMAP);
        for (ArticleHeader article : articles) {
            if (isOurs(article)) {
                root.addContent(located("url", page(article))
                        .addContent(text("lastmod", SITEMAP, ShownDates.shown(article.updated()))));
            }
        }
        return XmlDocument.bytes(new Document(root));
    }

    /** A list of news; each article has links to its original and to its translations that are in the list. */
    public byte[] news(List<ArticleHeader> articles) {
        Map<URI, Map<String, URI>> editions = editions(articles);
        Element root = new Element("urlset", SITEMAP);
        root.addNamespaceDeclaration(NEWS);
        root.addNamespaceDeclaration(XHTML);
        for (ArticleHeader article : articles) {
            if (isOurs(article)) {
                Element url = located("url", page(article)).addContent(news(article));
                Map<String, URI> others = editions.getOrDefault(original(article), Map.of());
                if (others.size() > 1) {
                    others.forEach((language, page) -> url.addContent(edition(language, page)));
                }
                root.addContent(url);
            }
        }
        return XmlDocument.bytes(new Document(root));
    }

    private Element news(ArticleHeader article) {
        Element publication = new Element("publication", NEWS)
                .addContent(text("name", NEWS, settings.title()))
                .addContent(text("language", NEWS, language(article.language(), settings.language())));
        return new Element("news", NEWS)
                .addContent(publication)
                .addContent(text("publication_date", NEWS, ShownDates.shown(article.published())))
                .addContent(text("title", NEWS, article.title()));
    }

    /** The pages of each text by language, by the address of the original. */
    private Map<URI, Map<String, URI>> editions(List<ArticleHeader> articles) {
        Map<URI, Map<String, URI>> editions = new LinkedHashMap<>();
        for (ArticleHeader article : articles) {
            Map<String, URI> pages = editions.computeIfAbsent(original(article), key -> new LinkedHashMap<>());
            if (isKnown(article.language())) {
                pages.putIfAbsent(article.language(), page(article));
            }
            TranslationSource translation = article.details().links().translationOf();
            if (translation != null) {
                pages.putIfAbsent(translation.language(), ShownAddress.shown(translation.url()));
            }
        }
        return editions;
    }

    private URI original(ArticleHeader article) {
        TranslationSource translation = article.details().links().translationOf();
        return translation == null ? page(article) : ShownAddress.shown(translation.url());
    }

    private URI page(ArticleHeader article) {
        URI canonical = article.details().links().canonicalUrl();
        return canonical == null ? address.page(article.id(), article.title()) : ShownAddress.shown(canonical);
    }

    private boolean isOurs(ArticleHeader article) {
        return page(article).toString().startsWith(address.home().toString());
    }

    private static Element edition(String language, URI page) {
        return new Element("link", XHTML)
                .setAttribute("rel", "alternate")
                .setAttribute("hreflang", language)
                .setAttribute("href", page.toString());
    }

    /**
     * The language as Google names it: two or three letters of ISO 639, except the two kinds of Chinese, which are named
     * after regions. It is required, so when the language of an article is not known it is that of the publication.
     */
    private static String language(String tag, String publication) {
        Locale locale = Locale.forLanguageTag(isKnown(tag) ? tag : publication);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean traditional =
                locale.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(locale.getCountry());
        return traditional ? "zh-tw" : "zh-cn";
    }

    /** Whether a tag names a language; {@code und} does not. */
    private static boolean isKnown(String tag) {
        return !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    private static Element located(String name, URI address) {
        return new Element(name, SITEMAP).addContent(text("loc", SITEMAP, address));
    }

    private static Element text(String name, Namespace vocabulary, @Nullable Object value) {
        return XmlVocabulary.element(vocabulary, name, String.valueOf(value));
    }
}
