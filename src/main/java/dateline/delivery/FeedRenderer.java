package dateline.delivery;

import dateline.article.filing.FeedChanges;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedOutline;
import dateline.article.filing.FeedRange;
import dateline.article.filing.FeedRanges;
import dateline.article.filing.FeedVersion;
import dateline.delivery.http.CachePolicy;
import dateline.delivery.http.Validators;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedFormat;
import dateline.feed.FeedHead;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriters;
import dateline.feed.Topic;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.Found;
import dateline.search.SearchIndex;
import dateline.search.Words;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads, assembles and writes a document of a feed. */
@Singleton
final class FeedRenderer {
    private static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private final FeedStates states;
    private final FeedRanges ranges;
    private final FeedChanges changes;
    private final SearchIndex search;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final PageWriter pages;
    private final Surroundings surroundings;
    private final Dressing dressing;
    private final DocumentLinks links;
    private final ArchivePlaces places;

    FeedRenderer(
            FeedStates states,
            FeedRanges ranges,
            FeedChanges changes,
            SearchIndex search,
            FeedAssembler assembler,
            FeedWriters writers,
            PageWriter pages,
            Surroundings surroundings,
            Dressing dressing,
            DocumentLinks links,
            ArchivePlaces places) {
        this.places = places;
        this.states = states;
        this.ranges = ranges;
        this.changes = changes;
        this.search = search;
        this.assembler = assembler;
        this.writers = writers;
        this.pages = pages;
        this.surroundings = surroundings;
        this.dressing = dressing;
        this.links = links;
    }

    /**
     * A fresh representation.
     *
     * @param previous what was held before; when it is the same it is not written again
     * @throws ProblemException 404 when there is no such section, or its archive has not come so far
     */
    Representation render(DocumentAddress address, @Nullable Representation previous) {
        long general = states.general();
        Surroundings.Of around = surroundings.of(address);
        if (around.head().topic() instanceof Topic.Found found) {
            return found(address, around, found, general);
        }
        FeedState state = states.of(around.head().key());
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
    private Representation found(DocumentAddress address, Surroundings.Of around, Topic.Found found, long general) {
        FeedState state = states.of(FeedKey.ALL);
        FeedVersion all = ranges.version(FeedKey.ALL, around.head().born());
        Found now = looked(address, found);
        // While the index lags behind, the next request looks again.
        long seen = now.upTo() < all.number() ? now.upTo() : Math.max(general, all.number());
        FeedRange range = ranges.published(now.articles(), seen, around.head().born());
        Validators validators = Validators.of(
                new FeedVersion(range.version().number(), all.at()),
                dressing.of(address, around, range.articles(), now.total()),
                around.changed());
        return write(
                address,
                around,
                range,
                validators,
                state,
                feed -> address.form() == Form.PAGE
                        ? pages.found(feed, now.total(), Found.MOST, around.sections())
                        : bytes(feed, address.form(), around));
    }

    private Found looked(DocumentAddress address, Topic.Found topic) {
        Words words = new Words(topic.words());
        int size = assembler.limit(topic, address.variant());
        if (address.form() != Form.PAGE) {
            return search.latest(words, size);
        }
        int page = address.variant().page();
        Found found = search.page(words, page, size);
        int last = Math.max(1, Math.ceilDiv(Math.min(found.total(), Found.MOST), size));
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
        long general = states.general();
        Surroundings.Of around = surroundings.of(address);
        FeedState state = states.of(around.head().key());
        FeedRange range = range(address, around.head()).seenAt(general);
        Validators validators = validators(address, around, range.version(), range.archived());
        FeedRange changed = changes.since(
                around.head().key(), range, since, address.variant().limit() != null);
        return write(address, around, changed, validators, state);
    }

    /** How a document stands, without reading any article. */
    Standing standing(DocumentAddress address) {
        Surroundings.Of around = surroundings.of(address);
        FeedVariant variant = address.variant();
        FeedOutline outline = ranges.outline(
                        around.head().key(),
                        variant.archive(),
                        assembler.limit(around.head().topic(), variant),
                        around.head().born())
                .orElseThrow(() -> beyond(address));
        return new Standing(
                validators(address, around, outline.version(), outline.archived()),
                policy(address, assembler.ttl(variant, outline.published())));
    }

    private Representation write(
            DocumentAddress address, Surroundings.Of around, FeedRange range, Validators validators, FeedState state) {
        return write(address, around, range, validators, state, feed -> bytes(feed, address.form(), around));
    }

    private Representation write(
            DocumentAddress address,
            Surroundings.Of around,
            FeedRange range,
            Validators validators,
            FeedState state,
            Function<Feed, byte[]> writer) {
        Feed feed = assembler.feed(around.head(), address.variant(), range, around.sections(), around.agencies());
        if (address.variant().archive() == null) {
            places.lead(around.head().key(), range.archived());
        }
        return new Representation(
                address.form(),
                new Standing(validators, policy(address, feed.ttl())),
                links.of(address, feed),
                state,
                range.seen(),
                writer.apply(feed));
    }

    private byte[] bytes(Feed feed, Form form, Surroundings.Of around) {
        FeedFormat format = form.format();
        if (format != null) {
            return writers.write(feed, format);
        }
        return form == Form.GUIDE ? pages.guide(feed, around.sections()) : pages.page(feed, around.sections());
    }

    /** A page is looked at again soon: what was withdrawn shall not stay in caches. */
    private static CachePolicy policy(DocumentAddress address, Duration ttl) {
        return new CachePolicy(address.form().format() == null ? PAGE_AGE : ttl);
    }

    private FeedRange range(DocumentAddress address, FeedHead head) {
        FeedKey key = head.key();
        FeedVariant variant = address.variant();
        if (variant.archive() != null) {
            return ranges.archived(key, variant.archive(), head.born()).orElseThrow(() -> beyond(address));
        }
        FeedRange range = variant.limit() == null
                ? ranges.live(key, head.born())
                : ranges.newest(key, variant.limit(), head.born());
        // People who turn pages meet every article once.
        return address.form() == Form.PAGE ? range.byDate() : range;
    }

    private Validators validators(DocumentAddress address, Surroundings.Of around, FeedVersion version, long archived) {
        return Validators.of(version, dressing.of(address, around, archived), around.changed());
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
