package dateline.feed;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.article.range.FaultyArticles;
import dateline.article.range.FeedRange;
import dateline.article.range.Tombstone;
import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import dateline.attribution.Terms;
import dateline.feed.entry.Category;
import dateline.feed.entry.Entry;
import dateline.feed.entry.EntryContent;
import dateline.feed.entry.ShownAddress;
import dateline.feed.entry.ShownArticle;
import dateline.feed.entry.ShownDates;
import dateline.feed.entry.ShownSummary;
import dateline.feed.entry.ShownTitle;
import dateline.feed.profile.Profile;
import dateline.feed.profile.ProfiledArticle;
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

/** Makes feeds of the articles that a caller has read. */
@Singleton
public final class FeedAssembler {
    private final FeedSettings settings;
    private final PublicAddress address;

    FeedAssembler(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** The feed of a range of articles. */
    public Feed feed(FeedContext context, FeedVariant variant, FeedRange range) {
        Topic topic = context.topic();
        Topic.Shape shape = topic.shape(settings);
        String name = topic.name();
        String language = topic.language();
        Profile profile = context.profile();
        return new Feed(
                topic,
                context.id(),
                name.isEmpty() ? settings.title() : settings.title() + " – " + name,
                description(topic),
                profile.language(language == null ? settings.language() : language),
                topic.edition().isPublic() ? address.page(topic.path()) : address.home(),
                ShownDates.shown(range.version().at()),
                variant.summary() || shape.summary() || profile.isSummary(),
                ttl(variant, range.dates()),
                variant,
                entries(
                        profiled(range.articles(), profile),
                        context.sections(),
                        context.agencies(),
                        shape.visibleCredit()),
                range.tombstones().stream().map(FeedAssembler::shown).toList(),
                range.archived(),
                profile);
    }

    private static Tombstone shown(Tombstone tombstone) {
        return new Tombstone(
                tombstone.article(), ShownDates.shown(tombstone.at()), tombstone.change(), tombstone.text());
    }

    private static List<Article> profiled(List<Article> articles, Profile profile) {
        return FaultyArticles.without(
                articles, Article::id, "shown", article -> Stream.of(ProfiledArticle.of(article, profile)));
    }

    /** Articles as feeds show them. One that can't be shown is left out and logged. */
    private List<Entry> entries(
            List<Article> articles, List<Section> sections, List<Agency> agencies, boolean visibleCredit) {
        Map<String, Section> sectionsById =
                sections.stream().collect(Collectors.toMap(Section::id, Function.identity()));
        Map<String, Agency> agenciesById = agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        ShownDates dates = new ShownDates();
        return FaultyArticles.without(articles, Article::id, "shown", article -> {
            Article shown = ShownArticle.of(article, dates.next(article));
            return Stream.of(entry(shown, sectionsById, agenciesById, visibleCredit));
        });
    }

    /** An article for a page, which shows the credits elsewhere; empty when it can't be shown, which is logged. */
    public Optional<Entry> entryWithoutCredits(Article article, List<Section> sections, List<Agency> agencies) {
        return entries(List.of(article), sections, agencies, false).stream().findFirst();
    }

    /** An article as the feed of everything shows it; empty when it can't be shown, which is logged. */
    public Optional<Entry> entryOfFeeds(Article article, List<Section> sections, List<Agency> agencies) {
        return entries(List.of(article), sections, agencies, settings.visibleCredit()).stream()
                .findFirst();
    }

    /** An article for the page of partners: as their profile shows it, with a notice of its embargo, and its summary if they get no more. */
    public Optional<Entry> entryForPartners(
            Article article, List<Section> sections, List<Agency> agencies, Profile profile) {
        return profiled(List.of(article), profile).stream()
                .map(shown -> shown.withTexts(
                        ShownTitle.of(shown), profile.isSummary() ? ShownSummary.html(shown) : shown.content()))
                .flatMap(shown -> entryWithoutCredits(shown, sections, agencies).stream())
                .findFirst();
    }

    /** How many articles a variant of a topic's feed has at most. */
    public int limit(Topic topic, FeedVariant variant) {
        Integer limit = variant.limit();
        return limit == null ? topic.shape(settings).entries() : limit;
    }

    /**
     * How long readers may wait between two polls. An archive document changes only when one of its entries does.
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
        Terms terms = Terms.of(article.credits(), agency, article.fromElsewhere() ? null : settings.rights());
        URI canonical = article.links().canonicalUrl();
        boolean restricted = article.embargo() != null
                || Redistribution.of(article.credits(), agencies.values()) != Redistribution.ALLOWED;
        URI page = restricted ? address.at(ArticlePath.forPartners(article.id())) : address.page(article);
        String content = EntryContent.of(article, agency, terms, visibleCredit);
        return new Entry(
                article,
                agency,
                canonical == null ? page : canonical,
                CleanText.of(ShownAddress.absoluteFragments(content, page)),
                terms,
                sections(article, sections));
    }

    private List<Category> sections(Article article, Map<String, Section> sections) {
        List<String> ids = new ArrayList<>(article.details().alsoIn());
        ids.addFirst(article.section());
        List<Category> categories = new ArrayList<>();
        for (String id : ids) {
            Section section = sections.get(id);
            if (section != null) {
                categories.add(new Category(section.slug(), address.home() + "sections/", section.title()));
            }
        }
        return categories;
    }
}
