package dateline.delivery;

import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.article.newsroom.Gatherer;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.Slugs;
import dateline.feed.Folder;
import dateline.feed.Topic;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.SectionAddress;
import dateline.section.SectionAddresses;
import jakarta.inject.Singleton;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds topics by their folders. */
@Singleton
public final class Topics {
    private final SectionAddresses sections;
    private final Agencies agencies;
    private final FeedRanges ranges;
    private final JoinedAuthors joined;
    private final CombinedFeeds combined;
    private final Gatherer gatherer;

    Topics(
            SectionAddresses sections,
            Agencies agencies,
            FeedRanges ranges,
            JoinedAuthors joined,
            CombinedFeeds combined,
            Gatherer gatherer) {
        this.joined = joined;
        this.combined = combined;
        this.gatherer = gatherer;
        this.sections = sections;
        this.agencies = agencies;
        this.ranges = ranges;
    }

    /** @throws ProblemException 404 when there is no such topic, 410 when it was given up */
    Topic topic(Folder folder) {
        return switch (find(folder)) {
            case TopicAddress.Here here -> here.topic();
            case TopicAddress.Moved moved -> topic(moved.to());
            case TopicAddress.Retired retired -> throw new ProblemException(ProblemKind.GONE, retired.detail());
            case TopicAddress.Unknown unknown -> throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
        };
    }

    /** What there is in a folder. */
    public TopicAddress find(Folder folder) {
        String slug = folder.slug();
        return switch (folder.kind()) {
            case null -> new TopicAddress.Here(new Topic.Everything());
            case SECTION -> section(folder);
            case AGENCY -> agency(folder, agencies.listOrderBySlug());
            case AUTHOR -> author(folder);
            case TAG -> named(folder, FeedKey::tag, Topic.Tagged::new);
            case LANGUAGE -> language(folder, slug.toLowerCase(Locale.ROOT));
            case COMBINED -> combined(folder);
            case SEARCH -> new TopicAddress.Here(new Topic.Found(slug));
        };
    }

    private TopicAddress section(Folder folder) {
        return switch (sections.find(folder.slug())) {
            case SectionAddress.Here here -> new TopicAddress.Here(new Topic.InSection(here.section()));
            case SectionAddress.Moved moved -> new TopicAddress.Moved(folder.named(moved.slug()));
            case SectionAddress.Retired retired ->
                new TopicAddress.Retired("The section " + retired.section().title() + " has been given up.");
            case SectionAddress.Unknown unknown -> unknown(folder);
        };
    }

    private static TopicAddress agency(Folder folder, List<Agency> all) {
        for (Agency agency : all) {
            boolean formerly = agency.former().contains(folder.slug());
            if (agency.slug().equals(folder.slug()) || formerly) {
                return !agency.isOpen()
                        ? new TopicAddress.Retired("The agency " + agency.name() + " has been given up.")
                        : formerly
                                ? new TopicAddress.Moved(folder.named(agency.slug()))
                                : new TopicAddress.Here(new Topic.FromAgency(agency));
            }
        }
        return unknown(folder);
    }

    /** By the names that are joined first: they have one address. */
    private TopicAddress author(Folder folder) {
        String slug = Slugs.of(folder.slug()).orElse("");
        for (JoinedAuthor author : joined.listOrderBySlug()) {
            if (author.slug().equals(folder.slug())) {
                return new TopicAddress.Here(new Topic.ByAuthor(author.slug(), author.name()));
            }
            if (author.slug().equals(slug) || author.slugs().contains(slug)) {
                return new TopicAddress.Moved(folder.named(author.slug()));
            }
        }
        return named(folder, FeedKey::author, Topic.ByAuthor::new);
    }

    private TopicAddress named(Folder folder, Function<String, FeedKey> key, BiFunction<String, String, Topic> topic) {
        String slug = Slugs.of(folder.slug()).orElse("");
        String label = ranges.label(key.apply(slug)).orElse("");
        if (label.isEmpty()) {
            return unknown(folder);
        }
        return slug.equals(folder.slug())
                ? new TopicAddress.Here(topic.apply(slug, label))
                : new TopicAddress.Moved(folder.named(slug));
    }

    private TopicAddress combined(Folder folder) {
        CombinedFeed feed = combined.findByName(folder.slug()).orElse(null);
        if (feed == null) {
            return unknown(folder);
        }
        if (!feed.isOpen()) {
            return new TopicAddress.Retired("The feed " + feed.title() + " has been given up.");
        }
        if (gatherer.isUnfinished(feed.name())) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The feed " + feed.title() + " is being put together; try again soon.");
        }
        return new TopicAddress.Here(new Topic.Combined(feed));
    }

    private TopicAddress language(Folder folder, String tag) {
        if (!isLanguage(tag) || !ranges.isKnown(FeedKey.language(tag))) {
            return unknown(folder);
        }
        return tag.equals(folder.slug())
                ? new TopicAddress.Here(new Topic.InLanguage(tag))
                : new TopicAddress.Moved(folder.named(tag));
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static TopicAddress unknown(Folder folder) {
        String what = String.valueOf(folder.kind()).toLowerCase(Locale.ROOT);
        return new TopicAddress.Unknown("There is no " + what + " \"" + folder.slug() + "\".");
    }
}
