package dateline.article.revision.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a content with its text, or an item of a list.
 *
 * @param element the name of its element
 * @param spans the parts of its text
 */
record TextBlock(String element, List<Span> spans) {
    private static final String ITEM = "item";

    TextBlock {
        spans = List.copyOf(spans);
    }

    /**
     * A part of the text of a block.
     *
     * @param address that of a link around it; null for none. A text that is an address itself has the same one
     */
    record Span(String text, @Nullable String address) {
        static Span address(String address) {
            return new Span(address, address);
        }

        /** Whether it is one word, whatever is in it. */
        boolean isAddress() {
            return text.equals(address);
        }
    }

    static TextBlock item(List<Span> spans) {
        return new TextBlock(ITEM, spans);
    }

    static TextBlock text(String text) {
        return item(List.of(new Span(text, null)));
    }

    /** The texts of blocks as one block, with a line for each. */
    static TextBlock joined(List<TextBlock> blocks) {
        StringBuilder lines = new StringBuilder();
        for (TextBlock block : blocks) {
            block.spans.forEach(span -> lines.append(span.text()));
            lines.append('\n');
        }
        return text(lines.toString());
    }

    /** The number of characters. */
    int length() {
        return spans.stream().mapToInt(span -> span.text().length()).sum();
    }

    /** Its text in one kind of pieces, one for each span. */
    List<Piece> pieces(DifferenceKind kind) {
        return spans.stream()
                .map(span -> new Piece(kind, span.text(), span.address()))
                .toList();
    }

    /** The block as one that both states have, or one of them. */
    BlockDifference as(DifferenceKind kind) {
        return new BlockDifference(element, kind, pieces(kind));
    }
}
