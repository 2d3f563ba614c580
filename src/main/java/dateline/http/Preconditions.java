package dateline.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of a request (RFC 9110 §13), for feeds and for the publishing API.
 *
 * @param ifMatch the If-Match fields
 * @param ifNoneMatch the If-None-Match fields
 * @param ifModifiedSince the If-Modified-Since field; null when there is none
 */
public record Preconditions(
        List<String> ifMatch,
        List<String> ifNoneMatch,
        @Nullable String ifModifiedSince) {
    /** The preconditions of a GET or HEAD. */
    public Preconditions(List<String> ifNoneMatch, @Nullable String ifModifiedSince) {
        this(List.of(), ifNoneMatch, ifModifiedSince);
    }

    /** The preconditions in the header fields of a request. */
    public static Preconditions of(HttpRequest<?> request) {
        return new Preconditions(
                request.getHeaders().getAll(HttpHeaders.IF_MATCH),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE));
    }

    /** Whether the client has a copy and asks if it is still current. */
    public boolean isRevalidation() {
        return !ifNoneMatch.isEmpty() || ifModifiedSince != null;
    }

    /**
     * Whether the client's copy of a document is still current. If-None-Match decides with weak comparison over a list
     * (§13.1.2); the tag of any coding of the current version matches. Without If-None-Match, If-Modified-Since decides,
     * unless it can't be parsed (§13.1.3).
     */
    public boolean isNotModified(Validators validators, Instant now) {
        if (!ifNoneMatch.isEmpty()) {
            return matches(ifNoneMatch, tag -> validators.isCurrent(tag.value()));
        }
        return ifModifiedSince != null
                && HttpDates.parse(ifModifiedSince, now)
                        .map(date -> validators.isUnchangedSince(date, now))
                        .orElse(false);
    }

    /** Whether the client's copy is still current, by the current tag: If-None-Match, weak comparison (§13.1.2). */
    public boolean isNotModified(EntityTag current) {
        return matches(ifNoneMatch, tag -> tag.value().equals(current.value()));
    }

    /**
     * Whether the request may change the resource: If-Match, strong comparison (§13.1.1).
     *
     * @param current the tag of the resource; null when it does not exist
     */
    public boolean isMatch(@Nullable EntityTag current) {
        return ifMatch.isEmpty() || (current != null && matches(ifMatch, current::equals));
    }

    private static boolean matches(List<String> fields, Predicate<EntityTag> condition) {
        return fields.stream().anyMatch(field -> field.strip().equals("*"))
                || EntityTag.parseAll(fields).anyMatch(condition);
    }
}
