package dateline.page.article;

import dateline.article.Article;
import dateline.article.feed.TopicKind;
import dateline.article.media.Image;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.address.Slugs;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.feed.entry.Entry;
import dateline.page.layout.Calendar;
import dateline.page.layout.FeedLink;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.PageLink;
import dateline.page.layout.Templates;
import dateline.page.topic.Headline;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the page of an article. */
@Singleton
final class ArticlePageWriter {
    private final Templates templates;
    private final PageLayouts layouts;
    private final StructuredData data;
    private final FeedSettings settings;
    private final PublicAddress address;

    ArticlePageWriter(
            Templates templates,
            PageLayouts layouts,
            StructuredData data,
            FeedSettings settings,
            PublicAddress address) {
        this.templates = templates;
        this.layouts = layouts;
        this.data = data;
        this.settings = settings;
        this.address = address;
    }

    /** @param related articles to read next */
    byte[] page(Entry entry, List<Section> sections, List<Article> related) {
        TopicLinks links = TopicLinks.ofPublic(address);
        Article article = entry.article();
        Section section = section(article, sections);
        PageLayout layout = layouts.article(
                article.title(),
                article.language(),
                entry.summary(),
                entry.link(),
                feeds(entry, section, links),
                sections,
                graph(article, section),
                data.of(entry));
        return page(entry, section, layout, links, related);
    }

    /** The page for a partner, without what is for search engines. */
    byte[] page(Entry entry, List<Section> sections, TopicLinks links) {
        Article article = entry.article();
        Section section = section(article, sections);
        PageLayout layout = layouts.partner(
                article.title(), article.language(), feeds(entry, section, links), sections, links.search());
        return page(entry, section, layout, links, List.of());
    }

    private static @Nullable Section section(Article article, List<Section> sections) {
        return sections.stream()
                .filter(candidate -> candidate.isOpen() && candidate.id().equals(article.section()))
                .findFirst()
                .orElse(null);
    }

    private byte[] page(
            Entry entry, @Nullable Section section, PageLayout layout, TopicLinks links, List<Article> related) {
        Article article = entry.article();
        Calendar calendar = Calendar.of(article.language(), settings.language());
        String published = calendar.minute(article.published());
        String updated = calendar.minute(article.updated());
        ArticlePage page = new ArticlePage(
                layout,
                article,
                HeadingLevels.under(entry.content()),
                Headline.authorNames(article),
                calendar,
                published,
                updated.equals(published) ? null : updated,
                section == null ? null : layouts.link(section),
                CreditLines.of(entry, links),
                subjects(article, links),
                related.stream()
                        .map(other -> Headline.brief(other, address, calendar))
                        .toList());
        return templates.bytes("article.jte", page);
    }

    /** The feeds that have the article: of everything, of its section, its agency and its authors. */
    private List<FeedLink> feeds(Entry entry, @Nullable Section section, TopicLinks links) {
        List<FeedLink> feeds = new ArrayList<>(links.feeds(settings.title(), TopicPath.TOP));
        if (section != null) {
            feeds.addAll(links.feeds(section.title(), TopicPath.section(section.slug())));
        }
        Agency agency = entry.agency();
        if (agency != null && agency.isOpen()) {
            feeds.addAll(links.feeds(agency.name(), new TopicPath(TopicKind.AGENCY, agency.slug())));
        }
        for (Author author : entry.article().credits().authors()) {
            topic(TopicKind.AUTHOR, author.name()).ifPresent(path -> feeds.addAll(links.feeds(author.name(), path)));
        }
        return feeds;
    }

    private static List<PageLink> subjects(Article article, TopicLinks links) {
        List<PageLink> subjects = new ArrayList<>();
        for (String tag : article.tags()) {
            topic(TopicKind.TAG, tag)
                    .flatMap(links::topic)
                    .ifPresent(page -> subjects.add(new PageLink(tag, article.language(), page)));
        }
        return subjects;
    }

    private static Optional<TopicPath> topic(TopicKind kind, String name) {
        return Slugs.of(name).map(slug -> new TopicPath(kind, slug));
    }

    /** The Open Graph protocol's properties of an article. */
    private static List<Map.Entry<String, String>> graph(Article article, @Nullable Section section) {
        List<Map.Entry<String, String>> graph = new ArrayList<>();
        graph.add(Map.entry("article:published_time", article.published().toString()));
        graph.add(Map.entry("article:modified_time", article.updated().toString()));
        if (section != null) {
            graph.add(Map.entry("article:section", section.title()));
        }
        article.tags().forEach(tag -> graph.add(Map.entry("article:tag", tag)));
        if (!article.images().isEmpty()) {
            Image image = article.images().getFirst();
            graph.add(Map.entry("og:image", image.url().toString()));
            if (image.alt() != null) {
                graph.add(Map.entry("og:image:alt", image.alt()));
            }
        }
        return graph;
    }
}
