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

/** Makes what stands around pages. */
@Singleton
public final class PageLayouts {
    private final FeedSettings settings;
    private final PublicAddress address;

    PageLayouts(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** Of a page about a topic. */
    public PageLayout topic(
            String title, String language, String description, URI canonical, TopicPath path, List<Section> all) {
        List<FeedLink> feeds = new ArrayList<>(FeedLink.all(title, path, address));
        return new PageLayout(
                settings.title(),
                Imprint.of(settings),
                Messages.in(language),
                title,
                language,
                null,
                description,
                canonical,
                ways(all),
                feeds,
                graph("website", title, description, canonical),
                null);
    }

    /** Of an article's page. */
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
        return new PageLayout(
                settings.title(),
                Imprint.of(settings),
                Messages.in(language),
                title,
                language,
                null,
                description,
                canonical,
                ways(all),
                feeds,
                graph,
                data);
    }

    /** Of a page that search engines do not keep, with the way to all others. */
    public PageLayout unlisted(Messages messages, String title, List<Section> all) {
        return new PageLayout(
                settings.title(),
                Imprint.of(settings),
                messages,
                title,
                messages.language(),
                null,
                null,
                null,
                ways(all),
                List.of(),
                List.of(),
                null);
    }

    /** A way to what says how to subscribe to a topic. */
    public PageLink guide(TopicPath path, Messages messages) {
        return new PageLink(messages.of(Message.SUBSCRIBE), messages.language(), address.guide(path));
    }

    /** A way to a section. */
    public PageLink way(Section section) {
        return way(Topic.of(section));
    }

    /** The page of a topic. */
    public PageLink way(Topic topic) {
        String language = topic.language() == null ? settings.language() : topic.language();
        return new PageLink(topic.name(), language, address.page(topic.path()));
    }

    /** The sections that lie under no other; those stand on their pages. */
    private List<PageLink> ways(List<Section> all) {
        return all.stream()
                .filter(section -> section.isOpen() && section.parent() == null)
                .map(this::way)
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
