package dateline.feed;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.article.range.FaultyArticles;
import dateline.article.range.FeedRange;
import dateline.article.range.Tombstone;
import dateline.attribution.Agency;
import dateline.attribution.Terms;
import dateline.feed.entry.Category;
import dateline.feed.entry.Entry;
import dateline.feed.entry.EntryContent;
import dateline.feed.entry.ShownAddress;
import dateline.feed.entry.ShownArticle;
import dateline.feed.entry.ShownDates;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a feed of articles that are handed in. */
@Singleton
public final class FeedAssembler {
    private final FeedSettings settings;
    private final PublicAddress address;

    FeedAssembler(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /**
     * The feed of a range of articles.
     *
     * @param sections all sections, for the names of categories
     * @param agencies all agencies, for names, home pages and default rights
     */
    public Feed feed(
            FeedTopic head, FeedVariant variant, FeedRange range, List<Section> sections, List<Agency> agencies) {
        Topic topic = head.topic();
        String name = topic.name();
        String language = topic.language();
        return new Feed(
                topic,
                head.id(),
                name.isEmpty() ? settings.title() : settings.title() + " – " + name,
                description(topic),
                language == null ? settings.language() : language,
                address.page(topic.path()),
                ShownDates.shown(range.version().at()),
                variant.summary() || topic.shape(settings).summary(),
                ttl(variant, range.dates()),
                variant,
                entries(
                        range.articles(),
                        sections,
                        agencies,
                        topic.shape(settings).visibleCredit()),
                range.tombstones().stream().map(FeedAssembler::shown).toList(),
                range.archived());
    }

    private static Tombstone shown(Tombstone left) {
        return new Tombstone(left.article(), ShownDates.shown(left.at()), left.text());
    }

    /** Articles as feeds show them. One that can't be shown is left out and logged. */
    private List<Entry> entries(
            List<Article> articles, List<Section> sections, List<Agency> agencies, boolean visibleCredit) {
        Map<String, Section> sectionOf = sections.stream().collect(Collectors.toMap(Section::id, Function.identity()));
        Map<String, Agency> agencyOf = agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        ShownDates dates = new ShownDates();
        return FaultyArticles.without(articles, Article::id, "shown", article -> {
            Article shown = ShownArticle.of(article, dates.next(article));
            return Stream.of(entry(shown, sectionOf, agencyOf, visibleCredit));
        });
    }

    /** An article for a page that has its credits elsewhere; empty when it can't be shown, which is logged. */
    public Optional<Entry> uncredited(Article article, List<Section> sections, List<Agency> agencies) {
        return entries(List.of(article), sections, agencies, false).stream().findFirst();
    }

    /** How many articles a variant of a topic's feed asks for. */
    public int limit(Topic topic, FeedVariant variant) {
        Integer limit = variant.limit();
        return limit == null ? topic.shape(settings).entries() : limit;
    }

    /**
     * How long readers may wait. An archive document changes only when an entry in it does.
     *
     * @param published dates of the newest articles, the newest first
     */
    public Duration ttl(FeedVariant variant, List<Instant> published) {
        return variant.archive() == null ? UpdateInterval.ttl(published, settings) : settings.mostAge();
    }

    private String description(Topic topic) {
        String description = topic.description();
        if (description != null) {
            return description;
        }
        return topic.name().isEmpty() ? settings.description() : topic.name();
    }

    private Entry entry(
            Article article, Map<String, Section> sections, Map<String, Agency> agencies, boolean visibleCredit) {
        String id = article.credits().agency();
        Agency agency = ShownArticle.of(id == null ? null : agencies.get(id));
        Terms terms = Terms.of(article.credits(), agency, settings.rights());
        URI canonical = article.links().canonicalUrl();
        URI page = address.page(article);
        String content = EntryContent.of(article, agency, terms, visibleCredit);
        return new Entry(
                article,
                agency,
                canonical == null ? page : canonical,
                CleanText.of(ShownAddress.ofPlaces(content, page)),
                terms,
                categories(article, sections));
    }

    private List<Category> categories(Article article, Map<String, Section> sections) {
        List<String> slugs = new ArrayList<>(article.details().alsoIn());
        slugs.addFirst(article.section());
        List<Category> categories = new ArrayList<>();
        for (String slug : slugs) {
            Section section = sections.get(slug);
            if (section != null) {
                categories.add(new Category(section.slug(), address.home() + "sections/", section.title()));
            }
        }
        article.tags().forEach(tag -> categories.add(new Category(tag, null, tag)));
        return categories;
    }
}
