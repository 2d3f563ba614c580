package dateline.article;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what feeds show. */
@Singleton
public class FeedRanges {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRanges.class);

    private final Articles articles;
    private final Filings filings;

    FeedRanges(Articles articles, Filings filings) {
        this.articles = articles;
        this.filings = filings;
    }

    /**
     * The version of a feed, one index look-up.
     *
     * @param born what stands for the time of the last change of a feed that never had an article
     */
    public FeedVersion version(FeedKey feed, Instant born) {
        return filings.version(feed.value()).orElseGet(() -> new FeedVersion(0, born));
    }

    /**
     * The newest articles of a feed and its version, from one snapshot of the store. An article that can't be
     * read is left out and logged: one bad row never breaks a feed.
     */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public FeedRange newest(FeedKey feed, int limit, Instant born) {
        FeedVersion version = version(feed, born);
        List<UUID> ids = filings.newest(feed.value(), limit);
        Map<UUID, Article> found = new HashMap<>();
        read(ids).forEach(article -> found.put(article.id(), article));
        return new FeedRange(
                version, ids.stream().map(found::get).filter(Objects::nonNull).toList(), List.of());
    }

    /**
     * Those of the newest articles that have changed since an earlier version of the feed, and what left it since,
     * from one snapshot.
     */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public FeedRange since(FeedKey feed, long number, int limit, Instant born) {
        FeedRange now = newest(feed, limit, born);
        List<Article> changed = now.newest().stream()
                .filter(article -> article.change() > number)
                .toList();
        return new FeedRange(now.version(), changed, filings.gone(feed.value(), number));
    }

    /** The feeds that were changed after a number, up to and with another, by whichever node; each with its highest. */
    public Map<FeedKey, Long> touched(long after, long upTo) {
        return filings.touched(after, upTo).stream()
                .collect(Collectors.toMap(touched -> new FeedKey(touched.feed()), FeedChange::change));
    }

    private List<Article> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return articles.findByIdIn(ids);
        } catch (RuntimeException e) {
            return oneByOne(ids);
        }
    }

    private List<Article> oneByOne(List<UUID> ids) {
        List<Article> readable = new ArrayList<>();
        for (UUID id : ids) {
            try {
                articles.findById(id).ifPresent(readable::add);
            } catch (RuntimeException e) {
                LOG.warn("Article {} in the store can't be read and is left out of feeds: {}", id, e.toString());
            }
        }
        return readable;
    }
}
