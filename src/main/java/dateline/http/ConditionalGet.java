package dateline.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says it has (RFC 9110 §13).
 *
 * @param ifNoneMatch the If-None-Match fields
 * @param ifModifiedSince the If-Modified-Since field; null when there is none
 */
public record ConditionalGet(
        List<String> ifNoneMatch, @Nullable String ifModifiedSince) {
    /**
     * Whether that is still good. If-None-Match decides with weak comparison over a list (§13.1.2); the tag of another
     * coding of the same version will do, since what it names is as current. Without it If-Modified-Since does, unless
     * it can't be parsed (§13.1.3).
     */
    public boolean isNotModified(Validators validators, Instant now) {
        if (!ifNoneMatch.isEmpty()) {
            return ifNoneMatch.stream().anyMatch(field -> field.strip().equals("*"))
                    || EntityTags.in(ifNoneMatch).anyMatch(validators::isCurrent);
        }
        return ifModifiedSince != null
                && HttpDates.parse(ifModifiedSince, now)
                        .map(date -> validators.isUnchangedSince(date, now))
                        .orElse(false);
    }
}
