package dateline.delivery;

import dateline.article.FeedKey;
import dateline.article.FeedRange;
import dateline.article.FeedRanges;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.delivery.http.CachePolicy;
import dateline.delivery.http.Validators;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedFormat;
import dateline.feed.FeedHead;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriters;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, assembles and writes a document of a feed. */
@Singleton
final class FeedRenderer {
    private final FeedStates states;
    private final FeedRanges ranges;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final PublicAddress address;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;
    private final Dressing dressing;

    FeedRenderer(
            FeedStates states,
            FeedRanges ranges,
            FeedAssembler assembler,
            FeedWriters writers,
            PublicAddress address,
            Publications publications,
            Sections sections,
            Agencies agencies,
            Dressing dressing) {
        this.states = states;
        this.ranges = ranges;
        this.assembler = assembler;
        this.writers = writers;
        this.address = address;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
        this.dressing = dressing;
    }

    /**
     * A fresh representation.
     *
     * @param slug of a section; null for everything
     * @throws ProblemException 404 when there is no such section
     */
    Representation render(@Nullable String slug, FeedFormat format, FeedVariant variant) {
        return render(slug, format, variant, null);
    }

    /** What has changed since an earlier version of the feed; its validators are those of the whole. */
    Representation changes(@Nullable String slug, FeedFormat format, FeedVariant variant, long since) {
        return render(slug, format, variant, since);
    }

    private Representation render(@Nullable String slug, FeedFormat format, FeedVariant variant, @Nullable Long since) {
        List<Section> all = sections.listOrderByPosition();
        List<Agency> known = agencies.listOrderBySlug();
        Publication publication = publications.findByName(Publication.NAME).orElseThrow();
        FeedHead head = new FeedHead(publication, slug == null ? null : section(slug, all));
        FeedState state = states.of(head.key());
        int limit = assembler.limit(variant);
        FeedRange range = since == null
                ? ranges.newest(head.key(), limit, head.born())
                : ranges.since(head.key(), since, limit, head.born());
        Feed feed = assembler.feed(head, variant, range, all, known);
        return new Representation(
                format,
                Validators.of(range.version(), dressing.of(format, variant, all, known)),
                new CachePolicy(feed.ttl()),
                links(head.key(), format, variant),
                state,
                range.version().number(),
                writers.write(feed, format));
    }

    /** The links that the document has, for those who see only the head (RFC 8288). */
    private String links(FeedKey key, FeedFormat format, FeedVariant variant) {
        StringBuilder links = new StringBuilder();
        for (FeedFormat other : FeedFormat.values()) {
            links.append(links.isEmpty() ? "" : ", ")
                    .append('<')
                    .append(address.document(key, other, variant))
                    .append(">; rel=\"")
                    .append(other == format ? "self" : "alternate")
                    .append("\"; type=\"")
                    .append(other.mediaType())
                    .append('"');
        }
        return links.toString();
    }

    private static Section section(String slug, List<Section> all) {
        return all.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\"."));
    }
}
