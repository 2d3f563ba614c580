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
 * A line of Markdown as plain text (CommonMark 0.31 §6): without marks of emphasis, code and links, with entities and
 * escapes as the letters that they mean.
 *
 * @param text what a reader would see
 * @param links its links, in order
 * @param markup the tags of raw HTML that stood between the words
 */
public record Inline(String text, List<Link> links, List<String> markup) {
    /** Longer lines are paragraphs of text; nothing in them is recognised that needs more than their beginning. */
    private static final int LONGEST = 5_000;

    private static final int DEEPEST = 64;
    private static final String MARKS = "*_`[]<&\\!";
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(DEEPEST)
            .postProcessor(new UnclosedTags())
            .linkProcessor((link, scanner, context) -> {
                Deadline.check();
                return LinkResult.none();
            })
            .build();

    /**
     * A link.
     *
     * @param text the words that are linked
     * @param address as it was written
     */
    public record Link(String text, String address) {}

    static Inline of(String markdown) {
        if (markdown.length() > LONGEST || markdown.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
            return new Inline(markdown, List.of(), List.of());
        }
        Reading reading = new Reading();
        PARSER.parse(markdown).accept(reading);
        // A definition of a link is no text in Markdown, but it is what stands there.
        boolean vanished = reading.text.isEmpty() && reading.pictures == 0 && reading.markup.isEmpty();
        String text = reading.markup.isEmpty() ? reading.text.toString() : Spaces.single(reading.text.toString());
        return new Inline(vanished ? markdown : text.strip(), reading.links, reading.markup);
    }

    private static final class Reading extends AbstractVisitor {
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
        public void visit(SoftLineBreak end) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
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
