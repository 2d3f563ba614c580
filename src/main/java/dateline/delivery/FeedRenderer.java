package dateline.delivery;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedVersion;
import dateline.article.feed.TopicKind;
import dateline.article.range.FeedChanges;
import dateline.article.range.FeedDates;
import dateline.article.range.FeedRange;
import dateline.article.range.FeedRanges;
import dateline.delivery.document.DocumentOutline;
import dateline.delivery.document.UnwrittenDocument;
import dateline.delivery.topic.ArchivePlaces;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedTopic;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriters;
import dateline.feed.Topic;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.SearchIndex;
import dateline.search.SearchQuery;
import dateline.search.SearchResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads, assembles and writes the documents of feeds. */
@Singleton
final class FeedRenderer {
    /** A page is looked at again soon: what was withdrawn must not stay in caches. */
    private static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private final FeedRanges ranges;
    private final FeedChanges changes;
    private final SearchIndex search;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final PageWriter pages;
    private final DocumentLinks links;
    private final ArchivePlaces places;

    FeedRenderer(
            FeedRanges ranges,
            FeedChanges changes,
            SearchIndex search,
            FeedAssembler assembler,
            FeedWriters writers,
            PageWriter pages,
            DocumentLinks links,
            ArchivePlaces places) {
        this.ranges = ranges;
        this.changes = changes;
        this.search = search;
        this.assembler = assembler;
        this.writers = writers;
        this.pages = pages;
        this.links = links;
        this.places = places;
    }

    /** @throws ProblemException 404 when the archive has not come so far, or a search has fewer pages */
    UnwrittenDocument whole(ResolvedDocument document) {
        if (document.topic().kind() == TopicKind.SEARCH) {
            return found(document);
        }
        FeedRange range = range(document).validAt(document.general());
        return unwritten(document, range, outline(document, range));
    }

    /** What has changed since an earlier version of the feed; its validators are those of the whole. */
    UnwrittenDocument changes(ResolvedDocument document, long since) {
        FeedRange range = range(document).validAt(document.general());
        boolean limited = document.address().variant().limit() != null;
        FeedRange changed = changes.since(document.feed(), range, since, limited);
        return unwritten(document, changed, outline(document, changed));
    }

    /** The outline of a document, without reading any article. */
    DocumentOutline outline(ResolvedDocument document) {
        FeedVariant variant = document.address().variant();
        FeedDates dates = ranges.dates(
                        document.feed(),
                        variant.archive(),
                        assembler.limit(document.topic(), variant),
                        document.context().topic().born())
                .orElseThrow(() -> beyond(document));
        return outline(document, dates.version(), document.dependencies(dates.archived()), dates.published());
    }

    private DocumentOutline outline(ResolvedDocument document, FeedRange range) {
        return outline(document, range.version(), document.dependencies(range.archived()), range.dates());
    }

    private DocumentOutline outline(
            ResolvedDocument document, FeedVersion version, String dependencies, List<Instant> published) {
        DocumentAddress address = document.address();
        Duration age = address.format().isFeed() ? assembler.ttl(address.variant(), published) : PAGE_AGE;
        return new DocumentOutline(version, dependencies, document.context().changed(), age);
    }

    /**
     * What a search finds. It is looked at again when anything has changed; its tag depends on the articles that it
     * shows, and its date on the last change of any, so that it never goes back when one is found no longer.
     */
    private UnwrittenDocument found(ResolvedDocument document) {
        Instant born = document.context().topic().born();
        FeedVersion all = ranges.version(FeedKey.ALL, born);
        SearchResult result = result(document.address(), document.topic());
        // While the index lags behind, the next request looks again.
        long seen = result.upTo() < all.number() ? result.upTo() : Math.max(document.general(), all.number());
        FeedRange range = ranges.published(result.articles(), seen, born);
        boolean page = document.address().format().isPage();
        StringBuilder dependencies = new StringBuilder(document.dependencies(0));
        dependencies.append("\n").append(page ? result.total() : "").append("\n");
        range.articles().forEach(article -> dependencies.append(article.id()).append(article.change()));
        FeedVersion version = new FeedVersion(range.version().number(), all.at());
        DocumentOutline outline = outline(document, version, dependencies.toString(), range.dates());
        return document.address().format() == DocumentFormat.PAGE
                ? unwritten(
                        document,
                        range,
                        outline,
                        feed -> pages.found(
                                feed,
                                result.total(),
                                SearchResult.MOST,
                                document.context().sections()))
                : unwritten(document, range, outline);
    }

    private SearchResult result(DocumentAddress address, Topic topic) {
        SearchQuery query = new SearchQuery(topic.path().slug());
        int size = assembler.limit(topic, address.variant());
        if (address.format() != DocumentFormat.PAGE) {
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

    private UnwrittenDocument unwritten(ResolvedDocument document, FeedRange range, DocumentOutline outline) {
        return unwritten(document, range, outline, feed -> bytes(feed, document));
    }

    private UnwrittenDocument unwritten(
            ResolvedDocument document, FeedRange range, DocumentOutline outline, Function<Feed, byte[]> writer) {
        String field = links.of(document, range.archived());
        return new UnwrittenDocument(outline, range.feedNumber(), field, () -> writer.apply(feed(document, range)));
    }

    private Feed feed(ResolvedDocument document, FeedRange range) {
        FeedContext context = document.context();
        FeedVariant variant = document.address().variant();
        if (variant.archive() == null) {
            places.lead(context.topic().key(), range.archived());
        }
        return assembler.feed(context.topic(), variant, range, context.sections(), context.agencies());
    }

    private byte[] bytes(Feed feed, ResolvedDocument document) {
        DocumentFormat format = document.address().format();
        if (format.isFeed()) {
            return writers.write(feed, format);
        }
        return format == DocumentFormat.GUIDE
                ? pages.guide(feed, document.context().sections())
                : pages.page(feed, document.context().sections());
    }

    private FeedRange range(ResolvedDocument document) {
        FeedTopic topic = document.context().topic();
        FeedVariant variant = document.address().variant();
        if (variant.archive() != null) {
            return ranges.archiveDocument(topic.key(), variant.archive(), topic.born())
                    .orElseThrow(() -> beyond(document));
        }
        FeedRange range = variant.limit() == null
                ? ranges.live(topic.key(), topic.born())
                : ranges.newest(topic.key(), variant.limit(), topic.born());
        // People who turn pages meet every article once.
        return document.address().format() == DocumentFormat.PAGE ? range.byDate() : range;
    }

    private static ProblemException beyond(ResolvedDocument document) {
        DocumentAddress address = document.address();
        String live = address.at(address.variant().at(null)).path();
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "The archive has no document of this number: begin at " + live + " and follow prev-archive.");
    }
}
