package dateline.article.revision.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two lists of blocks: first the blocks as wholes, then the words of those that are alike. */
final class BlockComparison {
    /** The share of common words above which two blocks are one that was changed. */
    private static final double ALIKE = 0.3;

    /** How much more a look for a word costs than a step of an edit script. */
    private static final int LOOK = 5;

    /** The most pairs of blocks whose likeness is kept in memory. */
    private static final int PAIRS = 1_000_000;

    private final Words words;
    private final Effort effort;

    BlockComparison(Words words, Effort effort) {
        this.words = words;
        this.effort = effort;
    }

    /** A block with its words. */
    private record WordedBlock(TextBlock block, List<Word> words, Set<String> spoken) {
        /** The share of common words, from 0 to 1; 0 for blocks of different elements. */
        double likeness(WordedBlock other) {
            if (!block.element().equals(other.block.element())) {
                return 0;
            }
            boolean fewer = spoken.size() < other.spoken.size();
            Set<String> all = fewer ? other.spoken : spoken;
            long common = (fewer ? spoken : other.spoken)
                    .stream().filter(all::contains).count();
            return 2.0 * common / Math.max(1, spoken.size() + other.spoken.size());
        }
    }

    /** The blocks of both lists in their order. */
    List<BlockDifference> of(List<TextBlock> before, List<TextBlock> after) {
        if (!effort.affordsBlocks(before.size() + after.size())) {
            return List.of(
                    TextBlock.joined(before).as(DifferenceKind.REMOVED),
                    TextBlock.joined(after).as(DifferenceKind.ADDED));
        }
        List<BlockDifference> blocks = new ArrayList<>();
        for (Segment<TextBlock> segment : Segment.of(before, after, effort)) {
            if (segment.same()) {
                segment.before().forEach(block -> blocks.add(block.as(DifferenceKind.SAME)));
            } else {
                blocks.addAll(changed(segment.before(), segment.after()));
            }
        }
        return blocks;
    }

    private List<BlockDifference> changed(List<TextBlock> before, List<TextBlock> after) {
        boolean comparable = !before.isEmpty()
                && !after.isEmpty()
                && (long) before.size() * after.size() <= PAIRS
                && effort.affordsWords(Segment.joined(before, after));
        if (comparable) {
            List<WordedBlock> own = before.stream().map(this::worded).toList();
            List<WordedBlock> others = after.stream().map(this::worded).toList();
            if (effort.affords(LOOK * (size(own) * others.size() + size(others) * own.size()))) {
                return aligned(own, others);
            }
        }
        List<BlockDifference> blocks = new ArrayList<>();
        before.forEach(block -> blocks.add(block.as(DifferenceKind.REMOVED)));
        after.forEach(block -> blocks.add(block.as(DifferenceKind.ADDED)));
        return blocks;
    }

    private WordedBlock worded(TextBlock block) {
        List<Word> all = words.of(block);
        return new WordedBlock(
                block, all, all.stream().filter(Word::isSpoken).map(Word::text).collect(Collectors.toSet()));
    }

    private static long size(List<WordedBlock> blocks) {
        return blocks.stream().mapToLong(block -> block.spoken().size() + 1).sum();
    }

    /** Pairs blocks that are alike, in their order and with the greatest likeness in all. */
    private List<BlockDifference> aligned(List<WordedBlock> before, List<WordedBlock> after) {
        double[][] likeness = new double[before.size()][after.size()];
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                likeness[i][j] = before.get(i).likeness(after.get(j));
                double paired = likeness[i][j] > ALIKE ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<BlockDifference> blocks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && likeness[i][j] > ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                blocks.add(pair(before.get(i++), after.get(j++)));
            } else if (j == after.size() || (both && best[i][j] == best[i + 1][j])) {
                blocks.add(before.get(i++).block().as(DifferenceKind.REMOVED));
            } else {
                blocks.add(after.get(j++).block().as(DifferenceKind.ADDED));
            }
        }
        return blocks;
    }

    private BlockDifference pair(WordedBlock before, WordedBlock after) {
        return new BlockDifference(
                before.block().element(),
                DifferenceKind.CHANGED,
                WordComparison.of(before.words(), after.words(), effort));
    }
}
