package dateline.delivery;

import dateline.article.feed.TopicKind;
import dateline.article.log.LogTime;
import dateline.delivery.document.DocumentLookup;
import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.Representation;
import dateline.delivery.response.FeedResponse;
import dateline.delivery.response.PollCount;
import dateline.delivery.response.Redirects;
import dateline.delivery.topic.ArchivePlaces;
import dateline.delivery.topic.TopicLookup;
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
    private final Redirects redirects;
    private final LogTime time;
    private final PollCount polls;
    private final List<String> wholeFor;

    DocumentDelivery(
            FeedDocuments documents, Redirects redirects, LogTime time, PollCount polls, DeliverySettings settings) {
        this.polls = polls;
        this.documents = documents;
        this.redirects = redirects;
        this.time = time;
        this.wholeFor = settings.wholeFor();
    }

    /** Whether a document is in memory and fresh, so that nothing has to be read for it. */
    public boolean isReady(DocumentAddress address) {
        return documents.fresh(address) != null;
    }

    /**
     * 200, 226 or 304; 301 when the topic has another name. The feed of a topic that has no articles any more is only
     * answered to clients that have a copy ({@code If-None-Match} or {@code If-Modified-Since}): they get the tombstones
     * of its articles, as long as feeds have these.
     *
     * @throws ProblemException 404 or 410 when there is no such document, 406 when the client refuses every coding
     */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentAddress address) {
        Representation ready = documents.fresh(address);
        return ready == null
                ? answer(request, documents.find(address))
                : document(request, address, ready, () -> documents.resolved(address));
    }

    /** The same after the topic has been looked up. */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentLookup lookup) {
        return switch (lookup.topic()) {
            case TopicLookup.MovedTopic moved -> moved(request, lookup.address().at(moved.to()));
            case TopicLookup.FoundTopic found -> found(request, lookup, found.topic());
            case TopicLookup.PastTopic past -> past(request, lookup, past);
            case TopicLookup.RetiredTopic retired -> throw new ProblemException(ProblemKind.GONE, retired.detail());
            case TopicLookup.UnknownTopic unknown ->
                throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
        };
    }

    /** A place in the archive at which no document ends is redirected to the document that contains it. */
    private HttpResponse<?> found(HttpRequest<?> request, DocumentLookup lookup, Topic topic) {
        DocumentAddress address = lookup.address();
        Long end = documents.end(address, topic);
        if (end == null) {
            return resolved(request, documents.resolved(lookup, topic));
        }
        DocumentAddress to = address.at(address.variant().at(end));
        return ArchivePlaces.isFull(end)
                ? moved(request, to)
                : redirects.of(request, HttpStatus.FOUND, to.path(), "public, max-age=60");
    }

    private HttpResponse<?> past(HttpRequest<?> request, DocumentLookup lookup, TopicLookup.PastTopic past) {
        DocumentAddress address = lookup.address();
        if (!address.format().isFeed() || !Preconditions.of(request).isRevalidation()) {
            throw new ProblemException(ProblemKind.GONE, past.detail());
        }
        DocumentLookup polled = new DocumentLookup(address.forPolling(), lookup.general(), past.lookup());
        HttpResponse<?> answer = past.lookup() instanceof TopicLookup.FoundTopic found
                ? resolved(request, documents.resolved(polled, found.topic()))
                : answer(request, polled);
        MutableHttpResponse<?> privateAnswer = answer.toMutableResponse();
        privateAnswer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return privateAnswer;
    }

    private HttpResponse<?> resolved(HttpRequest<?> request, ResolvedDocument resolved) {
        DocumentAddress address = resolved.address();
        if (Preconditions.of(request).isRevalidation() && mayBeUnchanged(address)) {
            Instant now = time.now();
            DocumentMetadata metadata = documents.metadata(resolved);
            if (FeedResponse.isNotModified(request, metadata, now)) {
                return polls.counted(
                        request,
                        documents.polls(resolved),
                        FeedResponse.notModified(request, address.format(), metadata, now));
            }
        }
        return document(request, address, documents.whole(resolved), () -> resolved);
    }

    /** A permanent redirect (RFC 9110 §15.4.2), so that a reader may correct its subscription. */
    private HttpResponse<?> moved(HttpRequest<?> request, DocumentAddress to) {
        return redirects.of(request, HttpStatus.MOVED_PERMANENTLY, to.path(), "public, max-age=86400");
    }

    private HttpResponse<?> document(
            HttpRequest<?> request,
            DocumentAddress address,
            Representation document,
            Supplier<ResolvedDocument> resolved) {
        Instant now = time.now();
        OptionalLong base = InstanceManipulation.baseVersion(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        boolean whole = base.isEmpty()
                || !address.format().isFeed()
                || isSearch(address)
                || needsWhole(request)
                || address.variant().archive() != null;
        HttpResponse<?> answer = whole || FeedResponse.isNotModified(request, document.metadata(), now)
                ? FeedResponse.of(request, document, now)
                : FeedResponse.changes(request, documents.changes(resolved.get(), base.getAsLong()), now);
        return polls.counted(request, document.polls(), answer);
    }

    /** A stale live document in memory has changed. One that is not in memory, or an archive document, may be unchanged. */
    private boolean mayBeUnchanged(DocumentAddress address) {
        return !isSearch(address) && (address.variant().archive() != null || !documents.isInMemory(address));
    }

    /** A search has no tombstones, so no changes can be sent. */
    private static boolean isSearch(DocumentAddress address) {
        return address.topic().kind() == TopicKind.SEARCH;
    }

    /** Some programs ask for changes but can't process them, since a library that they use adds the header field. */
    private boolean needsWhole(HttpRequest<?> request) {
        Set<String> products = UserAgent.products(request.getHeaders().get(HttpHeaders.USER_AGENT));
        return wholeFor.stream().anyMatch(products::contains);
    }
}
