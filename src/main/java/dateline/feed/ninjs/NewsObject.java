package dateline.feed.ninjs;

import dateline.article.CleanText;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of ninjs, which has its members in the order in which they are set, and none without a value. */
final class NewsObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** The standard and the schema by which an item is valid. */
    static Map<String, Object> standard() {
        return new NewsObject()
                .with("name", "ninjs")
                .with("version", "3.2")
                .with("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#")
                .members();
    }

    /** A headline, a description or a body. */
    static Map<String, Object> text(@Nullable String role, String type, String value) {
        return new NewsObject()
                .with("role", role)
                .with("contentType", type)
                .with("value", value)
                .members();
    }

    /** Sets a member, unless the value is null or an empty list. */
    NewsObject with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
            members.put(
                    name,
                    switch (value) {
                        case String text -> CleanText.of(text);
                        case Instant instant -> instant.toString();
                        case URI address -> address.toString();
                        default -> value;
                    });
        }
        return this;
    }

    /** Sets a list with one element, unless that is null. */
    NewsObject withOne(String name, @Nullable Object element) {
        return with(name, element == null ? null : List.of(element));
    }

    Map<String, Object> members() {
        return members;
    }
}
