package dateline.delivery.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a client has is still good (RFC 9110 §13). */
public final class ConditionalGet {
    private ConditionalGet() {}

    /**
     * If-None-Match decides with weak comparison over a list (§13.1.2); the tag of another coding of the same
     * version will do, since what it names is as current. Without it If-Modified-Since does, unless
     * it can't be parsed (§13.1.3).
     */
    public static boolean isNotModified(
            List<String> ifNoneMatch, @Nullable String ifModifiedSince, Validators validators) {
        if (!ifNoneMatch.isEmpty()) {
            return ifNoneMatch.stream().anyMatch(field -> field.strip().equals("*"))
                    || EntityTags.in(ifNoneMatch).anyMatch(validators::isCurrent);
        }
        return ifModifiedSince != null
                && HttpDates.parse(ifModifiedSince)
                        .map(date -> !validators.changed().isAfter(date))
                        .orElse(false);
    }
}
