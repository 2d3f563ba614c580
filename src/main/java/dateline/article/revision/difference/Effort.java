package dateline.article.revision.difference;

import java.util.Collection;

/**
 * The work that one comparison may still cost. It is counted, not timed, so that the same states always give the same
 * difference.
 */
final class Effort {
    /** About half a second of a slow processor in the worst case. */
    private static final long LIMIT = 60_000_000;

    /** The most characters whose words are looked for. */
    private static final int CHARACTERS = 400_000;

    /** The most blocks that a difference lists. */
    private static final int BLOCKS = 20_000;

    private long left = LIMIT;
    private int characters = CHARACTERS;
    private boolean exceeded;

    /** Takes the work of an edit script of two lists, which is at worst the square of their lengths (Myers 1986 §4). */
    boolean affordsScript(int before, int after) {
        long lengths = (long) before + after;
        return affords(lengths * lengths);
    }

    /** Whether two lists of blocks are short enough to be listed in the difference. */
    boolean affordsBlocks(int both) {
        if (both > BLOCKS) {
            exceeded = true;
            return false;
        }
        return true;
    }

    /** Takes some steps; false if there are not so many left. */
    boolean affords(long steps) {
        if (steps > left) {
            exceeded = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Takes the work of finding the words of blocks. */
    boolean affordsWords(Collection<TextBlock> blocks) {
        int length = blocks.stream().mapToInt(TextBlock::length).sum();
        if (length > characters) {
            exceeded = true;
            return false;
        }
        characters -= length;
        return true;
    }

    /** Whether something was not affordable since the last question. */
    boolean wasExceeded() {
        boolean was = exceeded;
        exceeded = false;
        return was;
    }
}
