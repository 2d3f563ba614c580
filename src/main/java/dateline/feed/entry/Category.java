package dateline.feed.entry;

import org.jspecify.annotations.Nullable;

/**
 * A section or a subject.
 *
 * @param term its stable name
 * @param scheme the vocabulary that the term is from
 * @param label its name for people
 */
public record Category(String term, @Nullable String scheme, String label) {}
