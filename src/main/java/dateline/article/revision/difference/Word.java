package dateline.article.revision.difference;

import org.jspecify.annotations.Nullable;

/**
 * A word of a text, or what stands between two words.
 *
 * @param address that of the link that it belongs to; words with different addresses differ
 */
record Word(String text, @Nullable String address) {
    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it has a letter or a digit. */
    boolean isSpoken() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
