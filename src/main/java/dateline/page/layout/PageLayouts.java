package dateline.page.layout;

import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the layouts of pages. */
@Singleton
public final class PageLayouts {
    private final FeedSettings settings;
    private final PublicAddress address;

    PageLayouts(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** The layout of a topic's page. */
    public PageLayout topic(
            String title, String language, String description, URI canonical, TopicPath path, List<Section> all) {
        List<FeedLink> feeds = FeedLink.all(title, path, address);
        List<Map.Entry<String, String>> graph = graph("website", title, description, canonical);
        return layout(Messages.forLanguage(language), title, language, all)
                .listed(description, canonical, feeds, graph, null);
    }

    /** The layout of an article's page. */
    public PageLayout article(
            String title,
            String language,
            String description,
            URI canonical,
            List<FeedLink> feeds,
            List<Section> all,
            List<Map.Entry<String, String>> more,
            String data) {
        List<Map.Entry<String, String>> graph = graph("article", title, description, canonical);
        graph.addAll(more);
        return layout(Messages.forLanguage(language), title, language, all)
                .listed(description, canonical, feeds, graph, data);
    }

    /**
     * The layout of a page for a partner, which search engines must not index.
     *
     * @param feeds those that the partner can open
     * @param searchPath where the partner searches
     */
    public PageLayout partner(
            String title, String language, List<FeedLink> feeds, List<Section> all, String searchPath) {
        return layout(Messages.forLanguage(language), title, language, all, feeds, searchPath);
    }

    /** The layout of a page that search engines must not index. */
    public PageLayout unlisted(Messages messages, String title, List<Section> all) {
        return layout(messages, title, messages.language(), all);
    }

    private PageLayout layout(Messages messages, String title, String language, List<Section> all) {
        return layout(messages, title, language, all, List.of(), address.path("/search"));
    }

    private PageLayout layout(
            Messages messages,
            String title,
            String language,
            List<Section> all,
            List<FeedLink> feeds,
            String searchPath) {
        return new PageLayout(
                settings.title(),
                address.path(""),
                searchPath,
                Imprint.of(settings),
                messages,
                title,
                language,
                null,
                null,
                null,
                links(all),
                feeds,
                List.of(),
                null);
    }

    /** A link to the guide that says how to subscribe to a topic. */
    public PageLink guide(TopicPath path, Messages messages) {
        return new PageLink(messages.of(Message.SUBSCRIBE), messages.language(), address.guide(path));
    }

    /** A link to the page of a section. */
    public PageLink link(Section section) {
        return link(Topic.of(section));
    }

    /** A link to the page of a topic. */
    public PageLink link(Topic topic) {
        String language = topic.language() == null ? settings.language() : topic.language();
        return new PageLink(topic.name(), language, address.page(topic.path()));
    }

    /** Links to the sections without a parent; their pages link to the sections below them. */
    private List<PageLink> links(List<Section> all) {
        return all.stream()
                .filter(section -> section.isOpen() && section.parent() == null)
                .map(this::link)
                .toList();
    }

    private List<Map.Entry<String, String>> graph(String type, String title, String description, URI canonical) {
        List<Map.Entry<String, String>> graph = new ArrayList<>();
        graph.add(Map.entry("og:type", type));
        graph.add(Map.entry("og:title", title));
        graph.add(Map.entry("og:description", description));
        graph.add(Map.entry("og:url", canonical.toString()));
        graph.add(Map.entry("og:site_name", settings.title()));
        return graph;
    }
}
