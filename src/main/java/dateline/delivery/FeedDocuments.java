package dateline.delivery;

import dateline.article.entitlement.Edition;
import dateline.article.feed.TopicKind;
import dateline.delivery.document.CachedDocuments;
import dateline.delivery.document.DocumentLookup;
import dateline.delivery.document.DocumentSource;
import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.KnownVersions;
import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import dateline.delivery.partner.PartnerAddresses;
import dateline.delivery.partner.PartnerAddresses.PartnerDocument;
import dateline.delivery.topic.ArchivePlaces;
import dateline.delivery.topic.EntitledTopics;
import dateline.delivery.topic.TopicLookup;
import dateline.delivery.topic.Topics;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.readership.FeedPolls;
import dateline.readership.Readership;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of feeds as they are now, without a request over HTTP. */
@Singleton
public final class FeedDocuments {
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int CHECKED = 50;

    /**
     * A feed before it is written.
     *
     * @param size bytes of the written document
     */
    public record AssembledFeed(Feed feed, long size) {}

    private final CachedDocuments documents;
    private final Representations representations;
    private final FeedRenderer renderer;
    private final FeedContexts contexts;
    private final Topics topics;
    private final EntitledTopics entitledTopics;
    private final PartnerAddresses partnerAddresses;
    private final KnownVersions versions;
    private final ArchivePlaces places;
    private final PublicAddress home;
    private final Readership readership;

    FeedDocuments(
            CachedDocuments documents,
            Representations representations,
            FeedRenderer renderer,
            FeedContexts contexts,
            Topics topics,
            EntitledTopics entitledTopics,
            PartnerAddresses partnerAddresses,
            KnownVersions versions,
            ArchivePlaces places,
            PublicAddress home,
            Readership readership) {
        this.readership = readership;
        this.documents = documents;
        this.representations = representations;
        this.renderer = renderer;
        this.contexts = contexts;
        this.topics = topics;
        this.entitledTopics = entitledTopics;
        this.partnerAddresses = partnerAddresses;
        this.versions = versions;
        this.places = places;
        this.home = home;
    }

    /**
     * The document that a GET of an address would get now: the same bytes with the same entity tag.
     *
     * @param address absolute, as feeds name themselves
     * @return empty when the status would not be 200: the document does not exist, or has another address
     */
    public Optional<Representation> representation(URI address) {
        try {
            return FeedAddressParser.address(address, home).flatMap(this::representation);
        } catch (ProblemException e) {
            if (e.problem().status() >= FIRST_SERVER_ERROR) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<Representation> representation(DocumentAddress address) {
        DocumentLookup lookup = find(address);
        if (lookup.topic() instanceof TopicLookup.FoundTopic found && end(address, found.topic()) == null) {
            return Optional.of(whole(resolved(lookup, found.topic())));
        }
        return Optional.empty();
    }

    /**
     * The address of a document of a feed as the feed names itself now, after all redirects.
     *
     * @throws ProblemException 404 when this server has no such document, 410 when its topic is retired or has no articles
     *     any more, 400 when the query has invalid values
     */
    public SubscribableDocument subscribable(URI address) {
        PartnerDocument located = located(address);
        ResolvedDocument resolved = resolved(located.address());
        return new SubscribableDocument(located.prefix() + resolved.address().path(), resolved.feed());
    }

    /** The document at an address, of the public or of a partner who was admitted before. */
    private PartnerDocument located(URI address) {
        return partnerAddresses
                .find(address)
                .orElseGet(() -> FeedAddressParser.address(address, home)
                        .map(found -> new PartnerDocument("", found))
                        .orElseThrow(() -> new ProblemException(
                                ProblemKind.NOT_FOUND,
                                address + " is not the address of a feed of this server: " + home.at("/feeds.opml")
                                        + " lists all feeds.")));
    }

    /**
     * The document that a client which polls an address would get after it has followed redirects. That of a topic which
     * has no articles any more has the tombstones of its articles.
     *
     * @param number a change number that the answer must not be older than; another node may have written the change
     * @throws ProblemException 404 or 410 when the topic does not exist any more
     */
    public Representation polled(URI address, long number) {
        return whole(polledDocument(address, number));
    }

    /** The changes of the same document since an earlier version (RFC 3229). */
    public Representation polledChanges(URI address, long number, long since) {
        return changes(polledDocument(address, number), since);
    }

    private ResolvedDocument polledDocument(URI address, long number) {
        versions.readUpTo(number);
        DocumentAddress parsed = located(address).address();
        DocumentLookup lookup = find(parsed);
        return lookup.topic() instanceof TopicLookup.PastTopic past
                        && past.lookup() instanceof TopicLookup.FoundTopic found
                ? resolved(new DocumentLookup(parsed.forPolling(), lookup.general(), found), found.topic())
                : resolved(parsed);
    }

    /** The latest articles of an edition as they are in its feed in RSS, and the size of that feed. */
    public AssembledFeed assembled(Edition edition) {
        FeedVariant latest = new FeedVariant(CHECKED, false, null);
        ResolvedDocument document =
                resolved(new DocumentAddress(TopicPath.TOP, DocumentFormat.RSS, latest).in(edition));
        return new AssembledFeed(renderer.assembled(document), whole(document).bytes().length);
    }

    /** Looks up the topic of a document. */
    public DocumentLookup find(DocumentAddress address) {
        long general = versions.general();
        TopicLookup topic = address.edition().isPublic()
                ? topics.find(address.topic())
                : entitledTopics.find(address.edition(), address.topic());
        return new DocumentLookup(address, general, topic);
    }

    /** A fresh document in memory; null when it has to be read. */
    @Nullable
    Representation fresh(DocumentAddress address) {
        return representations.fresh(address.target());
    }

    /** Whether a document is in memory, fresh or not. */
    boolean isInMemory(DocumentAddress address) {
        return representations.contains(address.target());
    }

    /** @throws ProblemException 404 or 410 when the topic is not under this address */
    ResolvedDocument resolved(DocumentAddress address) {
        DocumentLookup lookup = find(address);
        return switch (lookup.topic()) {
            case TopicLookup.FoundTopic found -> resolved(lookup, found.topic());
            case TopicLookup.MovedTopic moved -> resolved(address.at(moved.to()));
            case TopicLookup.PastTopic past -> throw new ProblemException(ProblemKind.GONE, past.detail());
            case TopicLookup.RetiredTopic retired -> throw new ProblemException(ProblemKind.GONE, retired.detail());
            case TopicLookup.UnknownTopic unknown ->
                throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
        };
    }

    ResolvedDocument resolved(DocumentLookup lookup, Topic topic) {
        return new ResolvedDocument(lookup, topic, contexts);
    }

    /**
     * The last place of the archive document that contains the place in the address; null when the address has that
     * place already, or is not of an archive document.
     */
    @Nullable
    Long end(DocumentAddress address, Topic topic) {
        Long place = address.variant().archive();
        if (place == null) {
            return null;
        }
        long end = places.end(topic.key(), place);
        return end == place ? null : end;
    }

    /** The current representation of a document. */
    Representation whole(ResolvedDocument document) {
        DocumentAddress address = document.address();
        return documents.representation(
                address.target(),
                new DocumentSource(address.format(), document.feed(), () -> renderer.whole(document), polls(document)));
    }

    /** Counts the polls of a document: those of a feed by the public. Null for other documents. */
    @Nullable
    FeedPolls polls(ResolvedDocument document) {
        DocumentAddress address = document.address();
        if (!address.edition().isPublic() || !address.format().isFeed()) {
            return null;
        }
        boolean search = document.topic().kind() == TopicKind.SEARCH;
        boolean archived = address.variant().archive() != null;
        return readership.of(
                search ? Readership.SEARCHES : document.topic().key(),
                address.format().extension(),
                (archived ? address.at(address.variant().at(null)) : address).path());
    }

    /** The changes since an earlier version (RFC 3229). */
    Representation changes(ResolvedDocument document, long since) {
        DocumentAddress address = document.address();
        // No address has a space, so no request for a whole document gets the changes.
        return documents.representation(
                address.target() + " since " + since,
                new DocumentSource(address.format(), document.feed(), () -> renderer.changes(document, since)));
    }

    /** The validators and the lifetime of a document, without reading any article. */
    DocumentMetadata metadata(ResolvedDocument document) {
        return documents.metadata(renderer.outline(document));
    }
}
