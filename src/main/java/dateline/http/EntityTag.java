package dateline.http;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An entity tag (RFC 9110 §8.8.3).
 *
 * @param value the opaque tag, without quotes
 */
public record EntityTag(String value, boolean weak) {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final int DIGEST_LENGTH = 22;

    /** The strong tag of a body that has no version: a digest of its bytes. */
    public static EntityTag of(byte[] body) {
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(body));
        return new EntityTag(digest.substring(0, DIGEST_LENGTH), false);
    }

    /** The tags in the fields of a request; anything else is ignored. */
    static Stream<EntityTag> parseAll(List<String> fields) {
        return fields.stream()
                .flatMap(field -> TAG.matcher(field).results())
                .map(tag -> new EntityTag(tag.group(2), tag.group(1) != null));
    }

    /** The tag as it is written in a header field. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + value + '"';
    }
}
