package dateline.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request, by which an operator finds it in the logs.
 *
 * @param value letters, digits and {@code . _ -}, at most 128
 */
public record RequestId(String value) {
    /** The header field with which proxies send it, and answers with problems return it. */
    public static final String FIELD = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A new one, a UUID of version 7. */
    public static RequestId made() {
        return new RequestId(UuidCreator.getTimeOrderedEpoch().toString());
    }

    /** Empty when the text is not an id. */
    public static Optional<RequestId> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }

    /** The instance of a problem (RFC 9457 §3.1.5): a URI that is an identifier only. */
    String instance() {
        return (UUID.matcher(value).matches() ? "urn:uuid:" : "x-request-id:") + value;
    }
}
