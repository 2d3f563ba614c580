package dateline.delivery.topic;

import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.job.CombinedFeedJob;
import dateline.article.range.FeedRanges;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.address.Slugs;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.SectionLookup;
import dateline.section.SectionLookups;
import jakarta.inject.Singleton;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds topics by their paths. Sections and combined feeds exist because an operator created them; agencies, authors,
 * subjects and languages exist while a published article has them.
 */
@Singleton
public final class Topics {
    private final SectionLookups sections;
    private final Agencies agencies;
    private final FeedRanges ranges;
    private final JoinedAuthors joined;
    private final CombinedFeeds combined;
    private final CombinedFeedJob combinedFeedJob;
    private final PublicAddress address;

    Topics(
            SectionLookups sections,
            Agencies agencies,
            FeedRanges ranges,
            JoinedAuthors joined,
            CombinedFeeds combined,
            CombinedFeedJob combinedFeedJob,
            PublicAddress address) {
        this.address = address;
        this.joined = joined;
        this.combined = combined;
        this.combinedFeedJob = combinedFeedJob;
        this.sections = sections;
        this.agencies = agencies;
        this.ranges = ranges;
    }

    /** The agencies that have a published article. */
    public List<Topic> agencies() {
        List<Topic> open = agencies.open().stream().map(Topic::of).toList();
        Set<FeedKey> shown = ranges.shown(open.stream().map(Topic::key).toList());
        return open.stream().filter(agency -> shown.contains(agency.key())).toList();
    }

    /** Looks up the topic of a path for the public. */
    public TopicLookup find(TopicPath path) {
        return find(path, ranges::row);
    }

    /**
     * The same for other readers.
     *
     * @param rows the row of the feed of a topic, as these readers see it
     */
    TopicLookup find(TopicPath path, Function<FeedKey, Optional<FeedRow>> rows) {
        return switch (path.kind()) {
            case EVERYTHING -> new TopicLookup.FoundTopic(Topic.EVERYTHING);
            case SECTION -> section(path);
            case AGENCY -> agency(path, rows);
            case AUTHOR -> author(path, rows);
            case TAG -> named(path, rows);
            case LANGUAGE -> language(path, path.slug().toLowerCase(Locale.ROOT), rows);
            case COMBINED -> combined(path);
            case SEARCH -> new TopicLookup.FoundTopic(Topic.search(path.slug()));
        };
    }

    private TopicLookup section(TopicPath path) {
        return switch (sections.find(path.slug())) {
            case SectionLookup.ActiveSection active -> new TopicLookup.FoundTopic(Topic.of(active.section()));
            case SectionLookup.SlugChange moved -> new TopicLookup.MovedTopic(path.named(moved.slug()));
            case SectionLookup.RetiredSection retired ->
                new TopicLookup.RetiredTopic("The section " + retired.section().title() + " has been retired.");
            case SectionLookup.NoSection unknown -> unknown(path);
        };
    }

    private TopicLookup agency(TopicPath path, Function<FeedKey, Optional<FeedRow>> rows) {
        for (Agency agency : agencies.listOrderBySlug()) {
            boolean formerly = agency.former().contains(path.slug());
            if (agency.slug().equals(path.slug()) || formerly) {
                return !agency.isOpen()
                        ? new TopicLookup.RetiredTopic("The agency " + agency.name() + " has been retired.")
                        : shown(
                                path,
                                FeedKey.agency(agency.id()),
                                rows,
                                formerly
                                        ? new TopicLookup.MovedTopic(path.named(agency.slug()))
                                        : new TopicLookup.FoundTopic(Topic.of(agency)));
            }
        }
        return unknown(path);
    }

    /** Authors with several names that were joined are looked up first: all their names have one address. */
    private TopicLookup author(TopicPath path, Function<FeedKey, Optional<FeedRow>> rows) {
        String slug = Slugs.of(path.slug()).orElse("");
        for (JoinedAuthor author : joined.listOrderBySlug()) {
            boolean own = author.slug().equals(path.slug());
            if (own || author.slug().equals(slug) || author.slugs().contains(slug)) {
                return shown(
                        path,
                        FeedKey.author(author.slug()),
                        rows,
                        own
                                ? new TopicLookup.FoundTopic(Topic.named(path.kind(), author.slug(), author.name()))
                                : new TopicLookup.MovedTopic(path.named(author.slug())));
            }
        }
        return named(path, rows);
    }

    private TopicLookup named(TopicPath path, Function<FeedKey, Optional<FeedRow>> rows) {
        String slug = Slugs.of(path.slug()).orElse("");
        FeedRow name = rows.apply(FeedKey.of(path.kind(), slug)).orElse(null);
        if (name == null || name.label().isEmpty()) {
            return unknown(path);
        }
        if (!name.shown()) {
            // "c" was the address of "C#" in an earlier release, and people type it.
            String other = Slugs.of(name.label()).orElse(slug);
            if (!other.equals(slug)
                    && rows.apply(FeedKey.of(path.kind(), other))
                            .filter(FeedRow::shown)
                            .isPresent()) {
                return new TopicLookup.MovedTopic(path.named(other));
            }
        }
        return shown(
                path,
                name,
                slug.equals(path.slug())
                        ? new TopicLookup.FoundTopic(Topic.named(path.kind(), slug, name.label()))
                        : new TopicLookup.MovedTopic(path.named(slug)));
    }

    /** The result for a topic that exists only while it has a published article. */
    private TopicLookup shown(
            TopicPath path, FeedKey key, Function<FeedKey, Optional<FeedRow>> rows, TopicLookup lookup) {
        return rows.apply(key).map(row -> shown(path, row, lookup)).orElseGet(() -> unknown(path));
    }

    private static TopicLookup shown(TopicPath path, FeedRow row, TopicLookup lookup) {
        return row.shown()
                ? lookup
                : new TopicLookup.PastTopic(
                        lookup, "The " + path.kind().singular() + " \"" + path.slug() + "\" has no articles any more.");
    }

    private TopicLookup combined(TopicPath path) {
        CombinedFeed feed = combined.findByName(path.slug()).orElse(null);
        if (feed == null) {
            return unknown(path);
        }
        if (!feed.isOpen()) {
            return new TopicLookup.RetiredTopic("The feed " + feed.title() + " has been retired.");
        }
        if (combinedFeedJob.isUnfinished(feed.name())) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The feed " + feed.title() + " is being built; try again soon.");
        }
        return new TopicLookup.FoundTopic(Topic.of(feed));
    }

    private TopicLookup language(TopicPath path, String tag, Function<FeedKey, Optional<FeedRow>> rows) {
        if (!isLanguage(tag)) {
            return unknown(path);
        }
        return shown(
                path,
                FeedKey.language(tag),
                rows,
                tag.equals(path.slug())
                        ? new TopicLookup.FoundTopic(Topic.language(tag))
                        : new TopicLookup.MovedTopic(path.named(tag)));
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private TopicLookup unknown(TopicPath path) {
        return new TopicLookup.UnknownTopic("There is no " + path.kind().singular() + " \"" + path.slug() + "\": "
                + address.path("/feeds.opml") + " lists all feeds.");
    }
}
