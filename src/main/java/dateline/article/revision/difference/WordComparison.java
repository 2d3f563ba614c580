package dateline.article.revision.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares two texts word by word. */
final class WordComparison {
    private WordComparison() {}

    /** The pieces of both texts in their order; of what differs, what was removed stands first. */
    static List<Piece> of(List<Word> before, List<Word> after, Effort effort) {
        List<Piece> pieces = new ArrayList<>();
        for (Segment<Word> segment : readable(Segment.of(before, after, effort))) {
            if (segment.same()) {
                add(pieces, DifferenceKind.SAME, segment.before());
            } else {
                add(pieces, DifferenceKind.REMOVED, segment.before());
                add(pieces, DifferenceKind.ADDED, segment.after());
            }
        }
        return pieces;
    }

    /** Without the spaces that different words have between them in both texts: they tear a changed phrase apart. */
    private static List<Segment<Word>> readable(List<Segment<Word>> segments) {
        List<Segment<Word>> joined = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment<Word> segment = segments.get(i);
            boolean isGap = segment.same()
                    && !joined.isEmpty()
                    && i + 1 < segments.size()
                    && segment.before().stream().allMatch(Word::isBlank);
            if (isGap
                    || (!segment.same()
                            && !joined.isEmpty()
                            && !joined.getLast().same())) {
                Segment<Word> last = joined.removeLast();
                joined.add(new Segment<>(
                        false,
                        Segment.joined(last.before(), segment.before()),
                        Segment.joined(last.after(), segment.after())));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }

    private static void add(List<Piece> pieces, DifferenceKind kind, List<Word> words) {
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || !Objects.equals(words.get(i).address(), words.get(start).address())) {
                StringBuilder text = new StringBuilder();
                words.subList(start, i).forEach(word -> text.append(word.text()));
                pieces.add(new Piece(kind, text.toString(), words.get(start).address()));
                start = i;
            }
        }
    }
}
