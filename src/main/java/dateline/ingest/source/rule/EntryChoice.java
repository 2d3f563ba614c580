package dateline.ingest.source.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Words, subjects and authors by which entries are chosen.
 *
 * @param words whole words or phrases in the title, summary or text; case does not matter
 * @param tags the slugs of subjects
 * @param authors the slugs of authors
 */
@Serdeable
public record EntryChoice(List<String> words, List<String> tags, List<String> authors) {
    /** No condition. */
    public static final EntryChoice NONE = new EntryChoice(List.of(), List.of(), List.of());

    public EntryChoice {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
    }

    public boolean isEmpty() {
        return words.isEmpty() && tags.isEmpty() && authors.isEmpty();
    }
}
