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
import dateline.delivery.topic.EntitledTopics;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriters;
import dateline.feed.Topic;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.SearchIndex;
import dateline.search.SearchQuery;
import dateline.search.SearchResult;
import dateline.search.selection.SearchReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads, assembles and writes the documents of feeds. */
@Singleton
final class FeedRenderer {
    /** The lifetime of a page is short, so that withdrawn articles do not stay in caches. */
    private static final Duration PAGE_AGE = Duration.ofMinutes(1);

    private final FeedRanges ranges;
    private final FeedChanges changes;
    private final SearchIndex search;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final PageWriter pages;
    private final DocumentLinks links;
    private final ArchivePlaces places;
    private final EntitledTopics entitledTopics;

    FeedRenderer(
            FeedRanges ranges,
            FeedChanges changes,
            SearchIndex search,
            FeedAssembler assembler,
            FeedWriters writers,
            PageWriter pages,
            DocumentLinks links,
            ArchivePlaces places,
            EntitledTopics entitledTopics) {
        this.entitledTopics = entitledTopics;
        this.ranges = ranges;
        this.changes = changes;
        this.search = search;
        this.assembler = assembler;
        this.writers = writers;
        this.pages = pages;
        this.links = links;
        this.places = places;
    }

    /** @throws ProblemException 404 when the archive or the search has fewer documents */
    UnwrittenDocument whole(ResolvedDocument document) {
        if (document.topic().kind() == TopicKind.SEARCH) {
            return searchResult(document);
        }
        FeedRange range = range(document).validAt(document.general());
        return unwritten(document, range, outline(document, range));
    }

    /** The changes since an earlier version of the feed, with the validators of the whole document. */
    UnwrittenDocument changes(ResolvedDocument document, long since) {
        FeedRange range = range(document).validAt(document.general());
        boolean limited = document.address().variant().limit() != null;
        FeedRange changed = changes.since(document.feed(), range, since, limited);
        return unwritten(document, changed, outline(document, changed));
    }

    /** The feed of a document before it is written. */
    Feed assembled(ResolvedDocument document) {
        return feed(document, range(document));
    }

    /** The outline of a document, without reading any article. */
    DocumentOutline outline(ResolvedDocument document) {
        FeedVariant variant = document.address().variant();
        FeedDates dates = ranges.dates(
                        document.feed(),
                        variant.archive(),
                        assembler.limit(document.topic(), variant),
                        document.context().created())
                .orElseThrow(() -> missing(document));
        return outline(document, dates.version(), document.dependencies(dates.archived()), dates.published());
    }

    private DocumentOutline outline(ResolvedDocument document, FeedRange range) {
        return outline(document, range.version(), document.dependencies(range.archived()), range.dates());
    }

    private DocumentOutline outline(
            ResolvedDocument document, FeedVersion version, String dependencies, List<Instant> published) {
        DocumentAddress address = document.address();
        Duration age = address.format().isFeed() ? assembler.ttl(address.variant(), published) : PAGE_AGE;
        return new DocumentOutline(
                version,
                dependencies,
                document.context().changed(),
                age,
                address.edition().isPublic());
    }

    /**
     * The result of a search. It is read again after every change of any article. Its entity tag depends on the articles
     * that it shows; its date is that of the last change of any article, so that the date never goes back when an article
     * is not found any more.
     */
    private UnwrittenDocument searchResult(ResolvedDocument document) {
        Instant created = document.context().created();
        FeedVersion all = ranges.version(document.feed(), created);
        SearchResult result = search(document);
        // While the index is behind the change log, the next request searches again.
        long seen = result.upTo() < all.number() ? result.upTo() : Math.max(document.general(), all.number());
        FeedRange range = ranges.published(document.feed(), result.articles(), seen, created);
        int total =
                result.total() - (result.articles().size() - range.articles().size());
        boolean page = document.address().format().isPage();
        StringBuilder dependencies = new StringBuilder(document.dependencies(0));
        dependencies.append("\n").append(page ? total : "").append("\n");
        range.articles().forEach(article -> dependencies.append(article.id()).append(article.change()));
        FeedVersion version = new FeedVersion(range.version().number(), all.at());
        DocumentOutline outline = outline(document, version, dependencies.toString(), range.dates());
        return document.address().format() == DocumentFormat.PAGE
                ? unwritten(
                        document,
                        range,
                        outline,
                        feed -> pages.searchResult(
                                feed,
                                total,
                                SearchResult.MOST,
                                document.context().sections()))
                : unwritten(document, range, outline);
    }

    private SearchResult search(ResolvedDocument document) {
        DocumentAddress address = document.address();
        Topic topic = document.topic();
        boolean summary =
                address.edition().summary() || document.context().profile().isSummary();
        SearchReader reader = new SearchReader(address.edition().entitlement(), summary);
        SearchQuery query = new SearchQuery(topic.path().slug());
        int size = assembler.limit(topic, address.variant());
        if (address.format() != DocumentFormat.PAGE) {
            return search.latest(query, reader, size);
        }
        int page = address.variant().page();
        SearchResult result = search.page(query, reader, page, size);
        int last = Math.max(1, Math.ceilDiv(Math.min(result.total(), SearchResult.MOST), size));
        if (page > last) {
            String pages = last == 1 ? "1 page" : last + " pages";
            throw new ProblemException(
                    ProblemKind.NOT_FOUND, "This search has " + pages + "; there is no page " + page + ".");
        }
        return result;
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
        FeedVariant variant = document.address().variant();
        if (variant.archive() == null) {
            places.recordLink(document.topic().key(), range.archived());
        }
        return assembler.feed(document.context(), variant, range);
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
        FeedKey key = document.topic().key();
        Instant created = document.context().created();
        FeedVariant variant = document.address().variant();
        if (variant.archive() != null) {
            return ranges.archiveDocument(key, variant.archive(), created).orElseThrow(() -> missing(document));
        }
        FeedRange range =
                variant.limit() == null ? ranges.live(key, created) : ranges.newest(key, variant.limit(), created);
        // So that a reader who goes from page to page sees every article once.
        return document.address().format() == DocumentFormat.PAGE ? range.byDate() : range;
    }

    private ProblemException missing(ResolvedDocument document) {
        DocumentAddress address = document.address();
        if (entitledTopics.isBeingFiled(document.topic().key())) {
            return new ProblemException(
                    ProblemKind.UNAVAILABLE, "The archive of this feed is being collected; try again soon.");
        }
        String live = address.at(address.variant().at(null)).path();
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "The archive has no document of this number: begin at " + live + " and follow prev-archive.");
    }
}
