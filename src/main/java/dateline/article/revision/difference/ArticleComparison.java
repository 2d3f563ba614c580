package dateline.article.revision.difference;

import dateline.article.Article;
import dateline.article.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two states of an article. */
public final class ArticleComparison {
    private final ReferenceData reference;
    private final Words words;
    private final Effort effort = new Effort();

    private ArticleComparison(ReferenceData reference, Words words) {
        this.reference = reference;
        this.words = words;
    }

    /**
     * The fields that differ, the texts for readers first; none if the states are the same. Words are those of the language of
     * the later state.
     */
    public static List<FieldDifference> of(Article before, Article after, ReferenceData reference) {
        ArticleComparison comparison = new ArticleComparison(reference, new Words(after.language()));
        return ArticleField.ALL.stream()
                .flatMap(field -> comparison.field(field, before, after).stream())
                .toList();
    }

    private Optional<FieldDifference> field(ArticleField field, Article before, Article after) {
        if (field.form() == ArticleField.Form.CONTENT && before.content().equals(after.content())) {
            return Optional.empty();
        }
        List<TextBlock> own = field.read().apply(before, reference);
        List<TextBlock> others = field.read().apply(after, reference);
        return own.equals(others) && field.form() != ArticleField.Form.CONTENT
                ? Optional.empty()
                : Optional.of(difference(field, own, others));
    }

    private FieldDifference difference(ArticleField field, List<TextBlock> before, List<TextBlock> after) {
        List<Piece> pieces = switch (field.form()) {
            case TEXT -> texts(before, after);
            case VALUE -> replaced(before, after);
            case LIST, CONTENT -> List.of();
        };
        List<BlockDifference> blocks = switch (field.form()) {
            case TEXT, VALUE -> List.of();
            case LIST, CONTENT -> new BlockComparison(words, effort).of(before, after);
        };
        return new FieldDifference(field.name(), effort.wasExceeded(), before.equals(after), pieces, blocks);
    }

    private List<Piece> texts(List<TextBlock> before, List<TextBlock> after) {
        return effort.affordsWords(Segment.joined(before, after))
                ? WordComparison.of(words(before), words(after), effort)
                : replaced(before, after);
    }

    private List<Word> words(List<TextBlock> blocks) {
        return blocks.stream().flatMap(block -> words.of(block).stream()).toList();
    }

    private static List<Piece> replaced(List<TextBlock> before, List<TextBlock> after) {
        List<Piece> pieces = new ArrayList<>();
        before.forEach(block -> pieces.addAll(block.pieces(DifferenceKind.REMOVED)));
        after.forEach(block -> pieces.addAll(block.pieces(DifferenceKind.ADDED)));
        return pieces;
    }
}
