package dateline.delivery;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedVersion;
import dateline.article.range.FeedChanges;
import dateline.article.range.FeedDates;
import dateline.article.range.FeedRange;
import dateline.article.range.FeedRanges;
import dateline.delivery.memory.DocumentState;
import dateline.delivery.memory.KnownVersion;
import dateline.delivery.memory.KnownVersions;
import dateline.delivery.memory.Representation;
import dateline.delivery.topic.ArchivePlaces;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedTopic;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriters;
import dateline.feed.Topic;
import dateline.http.CachePolicy;
import dateline.http.Validators;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.SearchIndex;
import dateline.search.SearchQuery;
import dateline.search.SearchResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads, assembles and writes a document of a feed. */
@Singleton
final class FeedRenderer {
    private static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private final KnownVersions versions;
    private final FeedRanges ranges;
    private final FeedChanges changes;
    private final SearchIndex search;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final PageWriter pages;
    private final FeedContext context;
    private final RenderingFingerprint fingerprint;
    private final DocumentLinks links;
    private final ArchivePlaces places;

    FeedRenderer(
            KnownVersions versions,
            FeedRanges ranges,
            FeedChanges changes,
            SearchIndex search,
            FeedAssembler assembler,
            FeedWriters writers,
            PageWriter pages,
            FeedContext context,
            RenderingFingerprint fingerprint,
            DocumentLinks links,
            ArchivePlaces places) {
        this.places = places;
        this.versions = versions;
        this.ranges = ranges;
        this.changes = changes;
        this.search = search;
        this.assembler = assembler;
        this.writers = writers;
        this.pages = pages;
        this.context = context;
        this.fingerprint = fingerprint;
        this.links = links;
    }

    /**
     * A fresh representation.
     *
     * @param previous what was held before; when it is the same it is not written again
     * @throws ProblemException 404 when there is no such section, or its archive has not come so far
     */
    Representation render(DocumentAddress address, @Nullable Representation previous) {
        long general = versions.general();
        FeedContext.TopicContext around = context.of(address);
        if (around.head().topic() instanceof Topic.Search found) {
            return found(address, around, found, general);
        }
        KnownVersion state = versions.of(around.head().key());
        FeedRange range = range(address, around.head()).seenAt(general);
        Validators validators = validators(address, around, range.version(), range.archived());
        return previous != null && previous.validators().equals(validators)
                ? previous.stillAt(range.seen())
                : write(address, around, range, validators, state);
    }

    /**
     * What a search finds. It is looked at again when anything has changed; its tag goes with the articles that it
     * shows, and its date with the last change of any, so that it never goes back when one is found no longer.
     */
    private Representation found(
            DocumentAddress address, FeedContext.TopicContext around, Topic.Search found, long general) {
        KnownVersion state = versions.of(FeedKey.ALL);
        FeedVersion all = ranges.version(FeedKey.ALL, around.head().born());
        SearchResult now = looked(address, found);
        // While the index lags behind, the next request looks again.
        long seen = now.upTo() < all.number() ? now.upTo() : Math.max(general, all.number());
        FeedRange range = ranges.published(now.articles(), seen, around.head().born());
        Validators validators = Validators.of(
                range.version().number(),
                fingerprint.of(address, around, range.articles(), now.total()),
                all.latest(around.changed()));
        return write(
                address,
                around,
                range,
                validators,
                state,
                feed -> address.form() == DocumentFormat.PAGE
                        ? pages.found(feed, now.total(), SearchResult.MOST, around.sections())
                        : bytes(feed, address.form(), around));
    }

    private SearchResult looked(DocumentAddress address, Topic.Search topic) {
        SearchQuery query = new SearchQuery(topic.words());
        int size = assembler.limit(topic, address.variant());
        if (address.form() != DocumentFormat.PAGE) {
            return search.latest(query, size);
        }
        int page = address.variant().page();
        SearchResult found = search.page(query, page, size);
        int last = Math.max(1, Math.ceilDiv(Math.min(found.total(), SearchResult.MOST), size));
        if (page > last) {
            throw new ProblemException(
                    ProblemKind.NOT_FOUND,
                    "What was found has " + last + (last == 1 ? " page" : " pages") + "; there is no page " + page
                            + ".");
        }
        return found;
    }

    /** What has changed since an earlier version of the feed; its validators are those of the whole. */
    Representation changes(DocumentAddress address, long since) {
        long general = versions.general();
        FeedContext.TopicContext around = context.of(address);
        KnownVersion state = versions.of(around.head().key());
        FeedRange range = range(address, around.head()).seenAt(general);
        Validators validators = validators(address, around, range.version(), range.archived());
        FeedRange changed = changes.since(
                around.head().key(), range, since, address.variant().limit() != null);
        return write(address, around, changed, validators, state);
    }

    /** How a document stands, without reading any article. */
    DocumentState standing(DocumentAddress address) {
        FeedContext.TopicContext around = context.of(address);
        FeedVariant variant = address.variant();
        FeedDates outline = ranges.outline(
                        around.head().key(),
                        variant.archive(),
                        assembler.limit(around.head().topic(), variant),
                        around.head().born())
                .orElseThrow(() -> beyond(address));
        return new DocumentState(
                validators(address, around, outline.version(), outline.archived()),
                policy(address, assembler.ttl(variant, outline.published())));
    }

    private Representation write(
            DocumentAddress address,
            FeedContext.TopicContext around,
            FeedRange range,
            Validators validators,
            KnownVersion state) {
        return write(address, around, range, validators, state, feed -> bytes(feed, address.form(), around));
    }

    private Representation write(
            DocumentAddress address,
            FeedContext.TopicContext around,
            FeedRange range,
            Validators validators,
            KnownVersion state,
            Function<Feed, byte[]> writer) {
        Feed feed = assembler.feed(around.head(), address.variant(), range, around.sections(), around.agencies());
        if (address.variant().archive() == null) {
            places.lead(around.head().key(), range.archived());
        }
        return new Representation(
                address.form(),
                new DocumentState(validators, policy(address, feed.ttl())),
                links.of(address, feed),
                state,
                range.seen(),
                writer.apply(feed));
    }

    private byte[] bytes(Feed feed, DocumentFormat form, FeedContext.TopicContext around) {
        if (form.isFeed()) {
            return writers.write(feed, form);
        }
        return form == DocumentFormat.GUIDE
                ? pages.guide(feed, around.sections())
                : pages.page(feed, around.sections());
    }

    /** A page is looked at again soon: what was withdrawn shall not stay in caches. */
    private static CachePolicy policy(DocumentAddress address, Duration ttl) {
        return new CachePolicy(address.form().isFeed() ? ttl : PAGE_AGE);
    }

    private FeedRange range(DocumentAddress address, FeedTopic head) {
        FeedKey key = head.key();
        FeedVariant variant = address.variant();
        if (variant.archive() != null) {
            return ranges.archived(key, variant.archive(), head.born()).orElseThrow(() -> beyond(address));
        }
        FeedRange range = variant.limit() == null
                ? ranges.live(key, head.born())
                : ranges.newest(key, variant.limit(), head.born());
        // People who turn pages meet every article once.
        return address.form() == DocumentFormat.PAGE ? range.byDate() : range;
    }

    private Validators validators(
            DocumentAddress address, FeedContext.TopicContext around, FeedVersion version, long archived) {
        return Validators.of(
                version.number(), fingerprint.of(address, around, archived), version.latest(around.changed()));
    }

    private static String home(DocumentAddress address) {
        return new DocumentAddress(
                        address.folder(), address.form(), address.variant().at(null))
                .path();
    }

    private static ProblemException beyond(DocumentAddress address) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "The archive has no document of this number: begin at " + home(address) + " and follow prev-archive.");
    }
}
