package dateline.delivery;

import dateline.article.log.LogTime;
import dateline.delivery.memory.DocumentState;
import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import dateline.delivery.response.FeedResponse;
import dateline.delivery.topic.ArchivePlaces;
import dateline.delivery.topic.TopicLookup;
import dateline.delivery.topic.Topics;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.http.InstanceManipulation;
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

/** Answers requests for the documents of topics. */
@Singleton
public final class DocumentDelivery {
    private final Representations representations;
    private final FeedRenderer renderer;
    private final Topics topics;
    private final PublicAddress home;
    private final LogTime time;
    private final ArchivePlaces places;
    private final List<String> wholeFor;

    DocumentDelivery(
            Representations representations,
            FeedRenderer renderer,
            Topics topics,
            PublicAddress home,
            LogTime time,
            ArchivePlaces places,
            DeliverySettings settings) {
        this.places = places;
        this.wholeFor = settings.wholeFor();
        this.representations = representations;
        this.renderer = renderer;
        this.topics = topics;
        this.home = home;
        this.time = time;
    }

    /** Whether a document is there and fresh, so that nothing need be read for it. */
    public boolean isReady(DocumentAddress address) {
        return representations.ready(address.target()) != null;
    }

    /**
     * 200, 226 or 304; 301 when the topic has another name. The feed of a topic that has no article any more is for
     * those alone who come back with what they have ({@code If-None-Match} or {@code If-Modified-Since}): they are told
     * who has left, for as long as any feed tells of it.
     *
     * @throws dateline.problem.ProblemException 404 or 410 when there is no such document, 406 when the client refuses
     *     every coding
     */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentAddress address) {
        if (isReady(address)) {
            return document(request, address);
        }
        return switch (topics.find(address.folder())) {
            case TopicLookup.Moved moved -> moved(address.at(moved.to()));
            case TopicLookup.Here here -> here(request, address, here.topic());
            case TopicLookup.Past past -> past(request, address, past);
            case TopicLookup.Retired retired -> found(request, address);
            case TopicLookup.Unknown unknown -> found(request, address);
        };
    }

    /** What is asked of the archive under another number than a document's lies in the document that has it. */
    private HttpResponse<?> here(HttpRequest<?> request, DocumentAddress address, Topic topic) {
        Long place = address.variant().archive();
        long end = place == null ? 0 : places.end(topic.key(), place);
        if (place == null || end == place) {
            return found(request, address);
        }
        DocumentAddress to = new DocumentAddress(
                address.folder(), address.form(), address.variant().at(end));
        return ArchivePlaces.isFull(end) ? moved(to) : redirect(HttpStatus.FOUND, to, "public, max-age=60");
    }

    private HttpResponse<?> past(HttpRequest<?> request, DocumentAddress address, TopicLookup.Past past) {
        if (!address.form().isFeed() || !isConditional(request)) {
            throw new ProblemException(ProblemKind.GONE, past.detail());
        }
        return personal(
                past.was() instanceof TopicLookup.Moved moved
                        ? moved(address.at(moved.to()))
                        : found(request, address.forWhoPollsIt()));
    }

    /** What no cache may hand to others. */
    private static HttpResponse<?> personal(HttpResponse<?> answer) {
        MutableHttpResponse<?> personal = answer.toMutableResponse();
        personal.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return personal;
    }

    private HttpResponse<?> found(HttpRequest<?> request, DocumentAddress address) {
        if (isConditional(request) && isWorthALook(address)) {
            Instant now = time.now();
            DocumentState state = renderer.standing(address);
            if (FeedResponse.isKnown(request, state, now)) {
                return FeedResponse.notModified(request, address.form(), state, now);
            }
        }
        return document(request, address);
    }

    /** RFC 9110 §15.4.2: for good, so that a reader may correct its subscription. */
    private HttpResponse<?> moved(DocumentAddress to) {
        return redirect(HttpStatus.MOVED_PERMANENTLY, to, "public, max-age=86400");
    }

    private HttpResponse<?> redirect(HttpStatus status, DocumentAddress to, String caching) {
        return HttpResponse.status(status)
                .header(HttpHeaders.LOCATION, home.at(to.path()).toString())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private HttpResponse<?> document(HttpRequest<?> request, DocumentAddress address) {
        Instant now = time.now();
        Representation document = representations.get(address.target(), previous -> renderer.render(address, previous));
        OptionalLong base = InstanceManipulation.base(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        boolean whole = base.isEmpty()
                || !address.form().isFeed()
                || isSearch(address)
                || isForWholes(request)
                || address.variant().archive() != null;
        if (whole || FeedResponse.isKnown(request, document.standing(), now)) {
            return FeedResponse.of(request, document, now);
        }
        // No address has a space, so changes never stand in for a whole document.
        String changes = address.target() + " since " + base.getAsLong();
        return FeedResponse.changes(
                request, representations.get(changes, previous -> renderer.changes(address, base.getAsLong())), now);
    }

    /** A live document that is held and stale has changed: only what is cold, or in the archive, may still be known. */
    private boolean isWorthALook(DocumentAddress address) {
        return !isSearch(address) && (address.variant().archive() != null || !representations.holds(address.target()));
    }

    /** What was found says nothing of what is found no longer: it has no changes. */
    private static boolean isSearch(DocumentAddress address) {
        return address.folder().kind() == TopicPath.Kind.SEARCH;
    }

    /** Some programs ask for changes and are not ready for the answer, since a library of theirs asks by itself. */
    private boolean isForWholes(HttpRequest<?> request) {
        Set<String> products = UserAgent.products(request.getHeaders().get(HttpHeaders.USER_AGENT));
        return wholeFor.stream().anyMatch(products::contains);
    }

    private static boolean isConditional(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH)
                || request.getHeaders().contains(HttpHeaders.IF_MODIFIED_SINCE);
    }
}
