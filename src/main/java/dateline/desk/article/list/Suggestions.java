package dateline.desk.article.list;

import java.util.List;

/** Values that complete what is typed in a field. */
public record Suggestions(List<String> values) {
    public Suggestions {
        values = List.copyOf(values);
    }
}
