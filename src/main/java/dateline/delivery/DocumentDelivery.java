package dateline.delivery;

import dateline.delivery.http.InstanceManipulation;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Answers requests for the documents of topics. */
@Singleton
public final class DocumentDelivery {
    private final Representations representations;
    private final FeedRenderer renderer;
    private final Topics topics;
    private final PublicAddress home;
    private final InstantSource clock;

    DocumentDelivery(
            Representations representations,
            FeedRenderer renderer,
            Topics topics,
            PublicAddress home,
            InstantSource clock) {
        this.representations = representations;
        this.renderer = renderer;
        this.topics = topics;
        this.home = home;
        this.clock = clock;
    }

    /** Whether a document is there and fresh, so that nothing need be read for it. */
    public boolean isReady(DocumentAddress address) {
        return representations.ready(address.target()) != null;
    }

    /**
     * 200, 226 or 304; 301 when the topic has another name.
     *
     * @throws dateline.problem.ProblemException 404 or 410 when there is no such document, 406 when the client refuses
     *     every coding
     */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentAddress address) {
        if (isReady(address)) {
            return document(request, address);
        }
        if (topics.find(address.folder()) instanceof TopicAddress.Moved moved) {
            return moved(address.at(moved.to()));
        }
        if (isConditional(request) && isWorthALook(address)) {
            Standing standing = renderer.standing(address);
            if (FeedResponse.isKnown(request, standing)) {
                return FeedResponse.notModified(request, address.form(), standing, clock.instant());
            }
        }
        return document(request, address);
    }

    /** RFC 9110 §15.4.2: for good, so that a reader may correct its subscription. */
    private HttpResponse<?> moved(DocumentAddress to) {
        return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, home.at(to.path()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private HttpResponse<?> document(HttpRequest<?> request, DocumentAddress address) {
        Representation document = representations.get(address.target(), previous -> renderer.render(address, previous));
        OptionalLong base = InstanceManipulation.base(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        boolean whole = base.isEmpty()
                || address.form().format() == null
                || isSearch(address)
                || address.variant().archive() != null;
        if (whole || FeedResponse.isKnown(request, document.standing())) {
            return FeedResponse.of(request, document, clock.instant());
        }
        // No address has a space, so changes never stand in for a whole document.
        String changes = address.target() + " since " + base.getAsLong();
        return FeedResponse.changes(
                request,
                representations.get(changes, previous -> renderer.changes(address, base.getAsLong())),
                clock.instant());
    }

    /** A live document that is held and stale has changed: only what is cold, or in the archive, may still be known. */
    private boolean isWorthALook(DocumentAddress address) {
        return !isSearch(address) && (address.variant().archive() != null || !representations.holds(address.target()));
    }

    /** What was found says nothing of what is found no longer: it has no changes. */
    private static boolean isSearch(DocumentAddress address) {
        return address.folder().kind() == Folder.Kind.SEARCH;
    }

    private static boolean isConditional(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH)
                || request.getHeaders().contains(HttpHeaders.IF_MODIFIED_SINCE);
    }
}
