package dateline.delivery;

import dateline.article.feed.TopicKind;
import dateline.article.log.LogTime;
import dateline.delivery.document.DocumentLookup;
import dateline.delivery.memory.DocumentState;
import dateline.delivery.memory.Representation;
import dateline.delivery.response.FeedResponse;
import dateline.delivery.topic.ArchivePlaces;
import dateline.delivery.topic.TopicLookup;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.http.InstanceManipulation;
import dateline.http.Preconditions;
import dateline.http.UserAgent;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Answers requests for the documents of topics. */
@Singleton
public final class DocumentDelivery {
    private final FeedDocuments documents;
    private final PublicAddress home;
    private final LogTime time;
    private final List<String> wholeFor;

    DocumentDelivery(FeedDocuments documents, PublicAddress home, LogTime time, DeliverySettings settings) {
        this.documents = documents;
        this.home = home;
        this.time = time;
        this.wholeFor = settings.wholeFor();
    }

    /** Whether a document is there and fresh, so that nothing need be read for it. */
    public boolean isReady(DocumentAddress address) {
        return documents.ready(address) != null;
    }

    /**
     * 200, 226 or 304; 301 when the topic has another name. The feed of a topic that has no article any more is only
     * for clients that come back with what they have ({@code If-None-Match} or {@code If-Modified-Since}): they are
     * told which articles have left, for as long as any feed tells of it.
     *
     * @throws ProblemException 404 or 410 when there is no such document, 406 when the client refuses every coding
     */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentAddress address) {
        Representation ready = documents.ready(address);
        return ready == null
                ? answer(request, documents.find(address))
                : document(request, address, ready, () -> documents.resolved(address));
    }

    /** The same when the topic has been looked up. */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentLookup lookup) {
        return switch (lookup.topic()) {
            case TopicLookup.Moved moved -> moved(lookup.address().at(moved.to()));
            case TopicLookup.Here here -> here(request, lookup, here.topic());
            case TopicLookup.Past past -> past(request, lookup, past);
            case TopicLookup.Retired retired -> throw new ProblemException(ProblemKind.GONE, retired.detail());
            case TopicLookup.Unknown unknown -> throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
        };
    }

    /** A place in the archive is answered by the document that has it, under that document's own address. */
    private HttpResponse<?> here(HttpRequest<?> request, DocumentLookup lookup, Topic topic) {
        DocumentAddress address = lookup.address();
        Long end = documents.end(address, topic);
        if (end == null) {
            return found(request, documents.resolved(lookup, topic));
        }
        DocumentAddress to = address.at(address.variant().at(end));
        return ArchivePlaces.isFull(end) ? moved(to) : redirect(HttpStatus.FOUND, to, "public, max-age=60");
    }

    private HttpResponse<?> past(HttpRequest<?> request, DocumentLookup lookup, TopicLookup.Past past) {
        DocumentAddress address = lookup.address();
        if (!address.format().isFeed() || !Preconditions.of(request).isRevalidation()) {
            throw new ProblemException(ProblemKind.GONE, past.detail());
        }
        DocumentLookup polled = new DocumentLookup(address.forPolling(), lookup.general(), past.was());
        return personal(
                past.was() instanceof TopicLookup.Here here
                        ? found(request, documents.resolved(polled, here.topic()))
                        : answer(request, polled));
    }

    /** An answer that no cache may hand to others. */
    private static HttpResponse<?> personal(HttpResponse<?> answer) {
        MutableHttpResponse<?> personal = answer.toMutableResponse();
        personal.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return personal;
    }

    private HttpResponse<?> found(HttpRequest<?> request, ResolvedDocument resolved) {
        DocumentAddress address = resolved.address();
        if (Preconditions.of(request).isRevalidation() && isWorthALook(address)) {
            Instant now = time.now();
            DocumentState state = documents.state(resolved);
            if (FeedResponse.isKnown(request, state, now)) {
                return FeedResponse.notModified(request, address.format(), state, now);
            }
        }
        return document(request, address, documents.whole(resolved), () -> resolved);
    }

    /** A permanent redirect (RFC 9110 §15.4.2), so that a reader may correct its subscription. */
    private HttpResponse<?> moved(DocumentAddress to) {
        return redirect(HttpStatus.MOVED_PERMANENTLY, to, "public, max-age=86400");
    }

    private HttpResponse<?> redirect(HttpStatus status, DocumentAddress to, String caching) {
        return HttpResponse.status(status)
                .header(HttpHeaders.LOCATION, home.at(to.path()).toString())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private HttpResponse<?> document(
            HttpRequest<?> request,
            DocumentAddress address,
            Representation document,
            Supplier<ResolvedDocument> resolved) {
        Instant now = time.now();
        OptionalLong base = InstanceManipulation.base(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        boolean whole = base.isEmpty()
                || !address.format().isFeed()
                || isSearch(address)
                || isForWholes(request)
                || address.variant().archive() != null;
        if (whole || FeedResponse.isKnown(request, document.state(), now)) {
            return FeedResponse.of(request, document, now);
        }
        return FeedResponse.changes(request, documents.changes(resolved.get(), base.getAsLong()), now);
    }

    /** A live document that is held and stale has changed: only what is cold, or in the archive, may still be known. */
    private boolean isWorthALook(DocumentAddress address) {
        return !isSearch(address) && (address.variant().archive() != null || !documents.holds(address));
    }

    /** A search does not tell what is found no longer, so it has no changes. */
    private static boolean isSearch(DocumentAddress address) {
        return address.topic().kind() == TopicKind.SEARCH;
    }

    /** Some programs ask for changes and are not ready for the answer, since a library of theirs asks by itself. */
    private boolean isForWholes(HttpRequest<?> request) {
        Set<String> products = UserAgent.products(request.getHeaders().get(HttpHeaders.USER_AGENT));
        return wholeFor.stream().anyMatch(products::contains);
    }
}
