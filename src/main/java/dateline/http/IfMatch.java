package dateline.http;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a request (RFC 9110 §13.1.1). The description of the API names the header and the status 412 for
 * every operation that has this argument.
 *
 * @param preconditions of the request
 * @param json writes the current state, whose entity tag is compared
 */
public record IfMatch(Preconditions preconditions, JsonBytes json) {
    /** Whether the request names a state. */
    public boolean isPresent() {
        return !preconditions.ifMatch().isEmpty();
    }

    /**
     * Throws a 412 when the request names another state than the current one (RFC 9110 §13.1.1), or one that must not be the
     * current one, such as any with {@code If-None-Match: *} (§13.1.2).
     *
     * @param current the current state as the API writes it; null when the resource does not exist
     * @param detail what to do instead
     */
    public void demand(@Nullable Object current, String detail) {
        boolean conditional = isPresent() || !preconditions.ifNoneMatch().isEmpty();
        EntityTag tag = !conditional || current == null ? null : EntityTag.of(json.of(current));
        if (!preconditions.isMatch(tag) || (tag != null && preconditions.isNotModified(tag))) {
            throw new ProblemException(ProblemKind.PRECONDITION_FAILED, detail);
        }
    }

    /** Reads the precondition from the headers of a request. */
    @Singleton
    static final class Binder implements TypedRequestArgumentBinder<IfMatch> {
        private final JsonBytes json;

        Binder(JsonBytes json) {
            this.json = json;
        }

        @Override
        public Argument<IfMatch> argumentType() {
            return Argument.of(IfMatch.class);
        }

        @Override
        public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
            return () -> Optional.of(new IfMatch(Preconditions.of(request), json));
        }
    }
}
