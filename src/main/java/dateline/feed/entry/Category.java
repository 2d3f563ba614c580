package dateline.feed.entry;

import org.jspecify.annotations.Nullable;

/**
 * A section or a subject.
 *
 * @param term its stable name
 * @param scheme the identifier of the vocabulary; null for a subject that is from none
 * @param label its name for people
 */
public record Category(String term, @Nullable String scheme, String label) {}
