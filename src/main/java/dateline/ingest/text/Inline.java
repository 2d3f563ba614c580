package dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkResult;

/**
 * A line of Markdown as plain text (CommonMark 0.31 §6): without marks of emphasis, code and links, and with entities and
 * escapes replaced by their characters.
 *
 * @param text the text that a reader would see
 * @param links its links, in order
 * @param markup its tags of raw HTML
 */
public record Inline(String text, List<Link> links, List<String> markup) {
    /** Longer lines are paragraphs of text; only their begin is recognised, which needs no parser. */
    private static final int LONGEST = 5_000;

    private static final int MOST_LEVELS = 64;
    private static final String MARKS = "*_`[]<&\\!";
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(MOST_LEVELS)
            .postProcessor(new UnclosedTags())
            .linkProcessor((link, scanner, context) -> {
                Deadline.check();
                return LinkResult.none();
            })
            .build();

    /**
     * A link.
     *
     * @param text the linked words
     * @param address as it was written
     */
    public record Link(String text, String address) {}

    static Inline of(String markdown) {
        if (markdown.length() > LONGEST || markdown.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
            return new Inline(markdown, List.of(), List.of());
        }
        TextVisitor visitor = new TextVisitor();
        PARSER.parse(markdown).accept(visitor);
        // The definition of a link has no text in Markdown; it stays as written, so that nothing is lost.
        boolean empty = visitor.text.isEmpty() && visitor.pictures == 0 && visitor.markup.isEmpty();
        String text = visitor.markup.isEmpty() ? visitor.text.toString() : Spaces.single(visitor.text.toString());
        return new Inline(empty ? markdown : text.strip(), visitor.links, visitor.markup);
    }

    private static final class TextVisitor extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private final List<String> markup = new ArrayList<>();
        private int pictures;

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(HtmlInline tag) {
            markup.add(tag.getLiteral());
            if (tag.getLiteral().startsWith("<br")) {
                text.append(' ');
            }
        }

        @Override
        public void visit(Image picture) {
            pictures++;
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
            int from = text.length();
            visitChildren(link);
            links.add(new Link(text.substring(from).strip(), link.getDestination()));
        }
    }
}
