package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Room;
import dateline.article.Stage;
import dateline.problem.StoreFailure;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what feeds show. */
@Singleton
public class FeedRanges {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRanges.class);

    private static final int TRIES = 3;

    /** Entries beyond the room that a document may show for once. */
    private static final int SPARE = 200;

    /** Departures that a live document tells of; whoever looks more seldom asks for the changes. */
    private static final int TOLD = 20;

    /** Departures that a document of changes tells of. */
    private static final int ALL_TOLD = 200;

    private final Articles articles;
    private final Filings filings;
    private final Vacancies vacancies;
    private final FeedLines lines;
    private final Archive archive;
    private final Room disk;

    FeedRanges(Articles articles, Filings filings, Vacancies vacancies, FeedLines lines, Archive archive, Room disk) {
        this.disk = disk;
        this.articles = articles;
        this.filings = filings;
        this.vacancies = vacancies;
        this.lines = lines;
        this.archive = archive;
    }

    /**
     * The version of a feed, one index look-up.
     *
     * @param born what stands for the time of the last change of a feed that never had an article
     */
    public FeedVersion version(FeedKey feed, Instant born) {
        return standing(feed, born).version();
    }

    /** What is known of a feed's name; empty when it never had an article. */
    public Optional<FeedName> name(FeedKey feed) {
        return lines.findByName(feed.value()).map(line -> new FeedName(line.label(), line.shown()));
    }

    /** Those of some feeds that have an article. */
    public Set<FeedKey> shown(Collection<FeedKey> feeds) {
        return feeds.isEmpty()
                ? Set.of()
                : lines.findByNameIn(feeds.stream().map(FeedKey::value).toList()).stream()
                        .filter(FeedLine::shown)
                        .map(line -> new FeedKey(line.name()))
                        .collect(Collectors.toSet());
    }

    /**
     * Authors or subjects that have an article, with names like one, the most alike first.
     *
     * @param prefix what keys of the kind begin with
     * @return labels by slugs
     */
    public Map<String, String> nearest(String prefix, String slug, int limit) {
        return NearNames.of(lines, prefix, slug, limit);
    }

    /** The newest articles of a feed by date, wherever they stand. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public FeedRange newest(FeedKey feed, int limit, Instant born) {
        FeedStanding standing = standing(feed, born);
        return whole(standing, filings.newest(standing.id(), limit));
    }

    /**
     * Those of some articles that are published, in their order.
     *
     * @param seen the highest number of the feed of everything when they were found
     * @param born what stands for the time of the last change when there are none
     */
    public FeedRange published(List<UUID> ids, long seen, Instant born) {
        List<Article> published = inOrder(ids).stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .toList();
        long number = published.stream().mapToLong(Article::change).max().orElse(0);
        Instant at = published.stream().map(Article::updated).reduce(born, (a, b) -> a.isAfter(b) ? a : b);
        return new FeedRange(new FeedVersion(number, at), seen, published, List.of(), 0);
    }

    /**
     * What the live document shows: all that is not in the archive. When there is more than it has room for, the
     * rest is moved into the archive first; should others keep adding meanwhile, the document
     * is longer for once.
     */
    public FeedRange live(FeedKey feed, Instant born) {
        FeedRange range = unarchived(feed, born);
        for (int i = 0; i < TRIES && range.articles().size() > archive.room(feed) && isSettled(feed); i++) {
            range = unarchived(feed, born);
        }
        return range;
    }

    /** A store too busy or too full to move entries still has them to show. */
    private boolean isSettled(FeedKey feed) {
        if (!disk.forStore()) {
            return false;
        }
        try {
            archive.settle(feed);
            return true;
        } catch (RuntimeException e) {
            LOG.info("The archive of {} waits for its next reader: {}", feed.value(), e.toString());
            return false;
        }
    }

    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    FeedRange unarchived(FeedKey feed, Instant born) {
        FeedStanding standing = standing(feed, born);
        return whole(standing, filings.live(standing.id(), archive.room(feed) + SPARE));
    }

    /** The archive document that ends at a place; empty when the archive has not come so far. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedRange> archived(FeedKey feed, long place, Instant born) {
        FeedStanding now = standing(feed, born);
        if (place < 1 || place > now.archived()) {
            return Optional.empty();
        }
        long first = Archive.first(place);
        return Optional.of(new FeedRange(
                filings.version(now.id(), first, place).orElse(now.version()),
                now.number(),
                inOrder(filings.placed(now.id(), first, place)),
                vacancies.from(now.id(), first, place),
                now.archived()));
    }

    /** What would be read of a feed, from indexes alone; empty when its archive has not come to the place. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedOutline> outline(FeedKey feed, @Nullable Long place, int limit, Instant born) {
        FeedStanding now = standing(feed, born);
        if (place == null) {
            return Optional.of(new FeedOutline(now.version(), filings.dates(now.id(), limit), now.archived()));
        }
        return place < 1 || place > now.archived()
                ? Optional.empty()
                : filings.version(now.id(), Archive.first(place), place)
                        .map(version -> new FeedOutline(version, List.of(), now.archived()));
    }

    /** A stretch of a feed's archive; empty when the archive has not come so far. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Optional<FeedStretch> stretch(FeedKey feed, long first, long last) {
        FeedStanding now = standing(feed, Instant.EPOCH);
        return first > now.archived() || first < 1
                ? Optional.empty()
                : filings.version(now.id(), first, last)
                        .map(version -> new FeedStretch(version, filings.placed(now.id(), first, last)));
    }

    /** The last place in a feed's archive; 0 when there is none. */
    public long archived(FeedKey feed) {
        return standing(feed, Instant.EPOCH).archived();
    }

    /** Ids of the newest articles of a feed by date. */
    public List<UUID> newestIds(FeedKey feed, int limit) {
        return filings.newest(standing(feed, Instant.EPOCH).id(), limit);
    }

    /** Feeds of authors, subjects and languages that have an article, in the order of their names, after one. */
    public List<FeedNote> named(String after, int limit) {
        return lines.named(after, limit).stream().map(FeedLine::note).toList();
    }

    /** What left a feed between two of its versions. */
    public List<Departure> gone(FeedKey feed, long since, long upTo) {
        return lines.standing(feed.value())
                .map(standing -> vacancies.since(standing.id(), since, upTo, ALL_TOLD))
                .orElse(List.of());
    }

    /** The feeds that were changed after a number, by whichever node; each with its highest. */
    public Map<FeedKey, Long> touched(long after) {
        return lines.touched(after).stream()
                .collect(Collectors.toMap(line -> new FeedKey(line.name()), FeedLine::change));
    }

    /** The next articles of a feed by date, down from one that is left out. */
    public List<Filed> below(FeedKey feed, Instant published, UUID article, int limit) {
        return lines.standing(feed.value())
                .map(standing -> filings.below(standing.id(), published, article, limit).stream()
                        .map(filing -> new Filed(filing.published(), filing.article()))
                        .toList())
                .orElse(List.of());
    }

    /** The next articles of a feed by date, up from one that is left out. */
    public List<Filed> above(FeedKey feed, Instant published, UUID article, int limit) {
        return lines.standing(feed.value())
                .map(standing -> filings.above(standing.id(), published, article, limit).stream()
                        .map(filing -> new Filed(filing.published(), filing.article()))
                        .toList())
                .orElse(List.of());
    }

    private FeedStanding standing(FeedKey feed, Instant born) {
        return lines.standing(feed.value()).orElseGet(() -> FeedStanding.since(born));
    }

    private FeedRange whole(FeedStanding standing, List<UUID> ids) {
        return new FeedRange(
                standing.version(),
                standing.number(),
                inOrder(ids),
                vacancies.since(standing.id(), 0, standing.number(), TOLD),
                standing.archived());
    }

    /** Articles by their ids. One that can't be read is left out and logged: one bad row never breaks a feed. */
    private List<Article> inOrder(List<UUID> ids) {
        Map<UUID, Article> found = new HashMap<>();
        read(ids).forEach(article -> found.put(article.id(), article));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<Article> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return articles.findByIdIn(ids);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                throw e;
            }
            return oneByOne(ids);
        }
    }

    private List<Article> oneByOne(List<UUID> ids) {
        List<Article> readable = new ArrayList<>();
        for (UUID id : ids) {
            try {
                articles.findById(id).ifPresent(readable::add);
            } catch (RuntimeException e) {
                if (StoreFailure.isIn(e)) {
                    throw e;
                }
                LOG.warn("Article {} in the store can't be read and is left out of feeds: {}", id, e.toString());
            }
        }
        return readable;
    }
}
