package dateline.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The entity tags of If-None-Match (RFC 9110 §8.8.3, §13.1.2). */
final class EntityTags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private EntityTags() {}

    /** The tags of all fields without quotes, weak ones too; what is no tag is passed over. */
    static Stream<String> in(List<String> fields) {
        return fields.stream().flatMap(field -> TAG.matcher(field).results()).map(tag -> tag.group(1));
    }
}
