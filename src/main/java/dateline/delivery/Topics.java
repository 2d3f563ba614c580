package dateline.delivery;

import dateline.article.filing.CombinedFeed;
import dateline.article.filing.CombinedFeeds;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedName;
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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds topics by their folders. Sections and combined feeds are there because an operator made them; agencies, authors,
 * subjects and languages while an article that everybody may read has them.
 */
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

    /**
     * @param polled whether for somebody who polls its feeds, and so knew it when it had articles
     * @throws ProblemException 404 when there is no such topic, 410 when it was given up or has no article any more
     */
    Topic topic(Folder folder, boolean polled) {
        return topic(find(folder), polled);
    }

    private Topic topic(TopicAddress found, boolean polled) {
        return switch (found) {
            case TopicAddress.Here here -> here.topic();
            case TopicAddress.Moved moved -> topic(find(moved.to()), polled);
            case TopicAddress.Past past -> {
                if (polled) {
                    yield topic(past.was(), true);
                }
                throw new ProblemException(ProblemKind.GONE, past.detail());
            }
            case TopicAddress.Retired retired -> throw new ProblemException(ProblemKind.GONE, retired.detail());
            case TopicAddress.Unknown unknown -> throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
        };
    }

    /** Agencies that have an article. */
    public List<Topic.FromAgency> agencies() {
        List<Topic.FromAgency> open =
                agencies.open().stream().map(Topic.FromAgency::new).toList();
        Set<FeedKey> shown = ranges.shown(open.stream().map(Topic::key).toList());
        return open.stream().filter(agency -> shown.contains(agency.key())).toList();
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

    private TopicAddress agency(Folder folder, List<Agency> all) {
        for (Agency agency : all) {
            boolean formerly = agency.former().contains(folder.slug());
            if (agency.slug().equals(folder.slug()) || formerly) {
                return !agency.isOpen()
                        ? new TopicAddress.Retired("The agency " + agency.name() + " has been given up.")
                        : shown(
                                folder,
                                FeedKey.agency(agency.id()),
                                formerly
                                        ? new TopicAddress.Moved(folder.named(agency.slug()))
                                        : new TopicAddress.Here(new Topic.FromAgency(agency)));
            }
        }
        return unknown(folder);
    }

    /** By the names that are joined first: they have one address. */
    private TopicAddress author(Folder folder) {
        String slug = Slugs.of(folder.slug()).orElse("");
        for (JoinedAuthor author : joined.listOrderBySlug()) {
            boolean own = author.slug().equals(folder.slug());
            if (own || author.slug().equals(slug) || author.slugs().contains(slug)) {
                return shown(
                        folder,
                        FeedKey.author(author.slug()),
                        own
                                ? new TopicAddress.Here(new Topic.ByAuthor(author.slug(), author.name()))
                                : new TopicAddress.Moved(folder.named(author.slug())));
            }
        }
        return named(folder, FeedKey::author, Topic.ByAuthor::new);
    }

    private TopicAddress named(Folder folder, Function<String, FeedKey> key, BiFunction<String, String, Topic> topic) {
        String slug = Slugs.of(folder.slug()).orElse("");
        FeedName name = ranges.name(key.apply(slug)).orElse(null);
        if (name == null || name.label().isEmpty()) {
            return unknown(folder);
        }
        if (!name.shown()) {
            // "c" was the address of "C#" once, or is what people type.
            String other = Slugs.of(name.label()).orElse(slug);
            if (!other.equals(slug)
                    && ranges.name(key.apply(other)).filter(FeedName::shown).isPresent()) {
                return new TopicAddress.Moved(folder.named(other));
            }
        }
        return shown(
                folder,
                name,
                slug.equals(folder.slug())
                        ? new TopicAddress.Here(topic.apply(slug, name.label()))
                        : new TopicAddress.Moved(folder.named(slug)));
    }

    /** What there is under a feed that only counts while it has an article. */
    private TopicAddress shown(Folder folder, FeedKey key, TopicAddress there) {
        return ranges.name(key).map(name -> shown(folder, name, there)).orElseGet(() -> unknown(folder));
    }

    private static TopicAddress shown(Folder folder, FeedName name, TopicAddress there) {
        return name.shown()
                ? there
                : new TopicAddress.Past(
                        there, "There is nothing under " + what(folder) + " \"" + folder.slug() + "\" any more.");
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
        if (!isLanguage(tag)) {
            return unknown(folder);
        }
        return shown(
                folder,
                FeedKey.language(tag),
                tag.equals(folder.slug())
                        ? new TopicAddress.Here(new Topic.InLanguage(tag))
                        : new TopicAddress.Moved(folder.named(tag)));
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
        return new TopicAddress.Unknown(
                "There is no " + what(folder) + " \"" + folder.slug() + "\": /feeds.opml lists what there is.");
    }

    private static String what(Folder folder) {
        return folder.kind() == Folder.Kind.COMBINED
                ? "feed"
                : String.valueOf(folder.kind()).toLowerCase(Locale.ROOT);
    }
}
