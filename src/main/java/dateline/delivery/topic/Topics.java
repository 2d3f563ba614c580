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
import java.util.Set;

/**
 * Finds topics by their folders. Sections and combined feeds are there because an operator made them; agencies, authors,
 * subjects and languages while an article that everybody may read has them.
 */
@Singleton
public final class Topics {
    private final SectionLookups sections;
    private final Agencies agencies;
    private final FeedRanges ranges;
    private final JoinedAuthors joined;
    private final CombinedFeeds combined;
    private final CombinedFeedJob combinedFeedJob;

    Topics(
            SectionLookups sections,
            Agencies agencies,
            FeedRanges ranges,
            JoinedAuthors joined,
            CombinedFeeds combined,
            CombinedFeedJob combinedFeedJob) {
        this.joined = joined;
        this.combined = combined;
        this.combinedFeedJob = combinedFeedJob;
        this.sections = sections;
        this.agencies = agencies;
        this.ranges = ranges;
    }

    /** Agencies that have an article. */
    public List<Topic> agencies() {
        List<Topic> open = agencies.open().stream().map(Topic::of).toList();
        Set<FeedKey> shown = ranges.shown(open.stream().map(Topic::key).toList());
        return open.stream().filter(agency -> shown.contains(agency.key())).toList();
    }

    /** What there is in a folder. */
    public TopicLookup find(TopicPath path) {
        return switch (path.kind()) {
            case EVERYTHING -> new TopicLookup.Here(Topic.EVERYTHING);
            case SECTION -> section(path);
            case AGENCY -> agency(path, agencies.listOrderBySlug());
            case AUTHOR -> author(path);
            case TAG -> named(path);
            case LANGUAGE -> language(path, path.slug().toLowerCase(Locale.ROOT));
            case COMBINED -> combined(path);
            case SEARCH -> new TopicLookup.Here(Topic.search(path.slug()));
        };
    }

    private TopicLookup section(TopicPath path) {
        return switch (sections.find(path.slug())) {
            case SectionLookup.ActiveSection active -> new TopicLookup.Here(Topic.of(active.section()));
            case SectionLookup.SlugChange moved -> new TopicLookup.Moved(path.named(moved.slug()));
            case SectionLookup.RetiredSection retired ->
                new TopicLookup.Retired("The section " + retired.section().title() + " has been given up.");
            case SectionLookup.NoSection unknown -> unknown(path);
        };
    }

    private TopicLookup agency(TopicPath path, List<Agency> all) {
        for (Agency agency : all) {
            boolean formerly = agency.former().contains(path.slug());
            if (agency.slug().equals(path.slug()) || formerly) {
                return !agency.isOpen()
                        ? new TopicLookup.Retired("The agency " + agency.name() + " has been given up.")
                        : shown(
                                path,
                                FeedKey.agency(agency.id()),
                                formerly
                                        ? new TopicLookup.Moved(path.named(agency.slug()))
                                        : new TopicLookup.Here(Topic.of(agency)));
            }
        }
        return unknown(path);
    }

    /** By the names that are joined first: they have one address. */
    private TopicLookup author(TopicPath path) {
        String slug = Slugs.of(path.slug()).orElse("");
        for (JoinedAuthor author : joined.listOrderBySlug()) {
            boolean own = author.slug().equals(path.slug());
            if (own || author.slug().equals(slug) || author.slugs().contains(slug)) {
                return shown(
                        path,
                        FeedKey.author(author.slug()),
                        own
                                ? new TopicLookup.Here(Topic.named(path.kind(), author.slug(), author.name()))
                                : new TopicLookup.Moved(path.named(author.slug())));
            }
        }
        return named(path);
    }

    private TopicLookup named(TopicPath path) {
        String slug = Slugs.of(path.slug()).orElse("");
        FeedRow name = ranges.row(FeedKey.of(path.kind(), slug)).orElse(null);
        if (name == null || name.label().isEmpty()) {
            return unknown(path);
        }
        if (!name.shown()) {
            // "c" was the address of "C#" once, or is what people type.
            String other = Slugs.of(name.label()).orElse(slug);
            if (!other.equals(slug)
                    && ranges.row(FeedKey.of(path.kind(), other))
                            .filter(FeedRow::shown)
                            .isPresent()) {
                return new TopicLookup.Moved(path.named(other));
            }
        }
        return shown(
                path,
                name,
                slug.equals(path.slug())
                        ? new TopicLookup.Here(Topic.named(path.kind(), slug, name.label()))
                        : new TopicLookup.Moved(path.named(slug)));
    }

    /** What there is under a feed that only counts while it has an article. */
    private TopicLookup shown(TopicPath path, FeedKey key, TopicLookup there) {
        return ranges.row(key).map(name -> shown(path, name, there)).orElseGet(() -> unknown(path));
    }

    private static TopicLookup shown(TopicPath path, FeedRow name, TopicLookup there) {
        return name.shown()
                ? there
                : new TopicLookup.Past(
                        there,
                        "There is nothing under " + path.kind().singular() + " \"" + path.slug() + "\" any more.");
    }

    private TopicLookup combined(TopicPath path) {
        CombinedFeed feed = combined.findByName(path.slug()).orElse(null);
        if (feed == null) {
            return unknown(path);
        }
        if (!feed.isOpen()) {
            return new TopicLookup.Retired("The feed " + feed.title() + " has been given up.");
        }
        if (combinedFeedJob.isUnfinished(feed.name())) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The feed " + feed.title() + " is being put together; try again soon.");
        }
        return new TopicLookup.Here(Topic.of(feed));
    }

    private TopicLookup language(TopicPath path, String tag) {
        if (!isLanguage(tag)) {
            return unknown(path);
        }
        return shown(
                path,
                FeedKey.language(tag),
                tag.equals(path.slug())
                        ? new TopicLookup.Here(Topic.language(tag))
                        : new TopicLookup.Moved(path.named(tag)));
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static TopicLookup unknown(TopicPath path) {
        return new TopicLookup.Unknown(
                "There is no " + path.kind().singular() + " \"" + path.slug() + "\": /feeds.opml lists what there is.");
    }
}
