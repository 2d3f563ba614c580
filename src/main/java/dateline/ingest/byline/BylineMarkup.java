package dateline.ingest.byline;

import com.google.re2j.Pattern;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads a byline in HTML, where line breaks and elements separate names as commas do. */
final class BylineMarkup {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Bylines bylines;

    BylineMarkup(Bylines bylines) {
        this.bylines = bylines;
    }

    /**
     * The words of one text node.
     *
     * @param afterBreak whether a line break precedes them
     * @param afterElement whether another element, which ends or begins right before them, separates them from the
     *     previous words
     */
    private record Piece(String words, boolean afterBreak, boolean afterElement) {}

    /** The words of a line, with a comma where only its markup separates two names. */
    String withCommas(Line line) {
        Element block = line.block();
        if (block == null || block.childNodeSize() == 0) {
            return line.text();
        }
        StringBuilder words = new StringBuilder();
        String previous = "";
        for (Piece piece : pieces(block)) {
            Deadline.check();
            words.append(separator(words.toString(), previous, piece)).append(piece.words());
            previous = piece.words();
        }
        return Spaces.single(words.toString()).strip();
    }

    private String separator(String words, String previous, Piece piece) {
        String next = piece.words().strip();
        boolean glued =
                !words.isEmpty() && !words.endsWith(" ") && !piece.words().startsWith(" ");
        if (words.isEmpty() || !(piece.afterBreak() || piece.afterElement())) {
            return "";
        }
        if (bylines.isOpen(words.strip()) || bylines.continuesList(next) || isPunctuated(words.strip(), next)) {
            return " ";
        }
        boolean names = bylines.isFullName(previous.strip())
                && (bylines.isFullName(next) || (glued && Character.isUpperCase(next.codePointAt(0))));
        return piece.afterBreak() || names ? ", " : "";
    }

    private static boolean isPunctuated(String left, String right) {
        return ",;|/–—-·•:：".indexOf(left.charAt(left.length() - 1)) >= 0 || ",;|/–—-·•)".indexOf(right.charAt(0)) >= 0;
    }

    private static List<Piece> pieces(Element block) {
        PieceVisitor visitor = new PieceVisitor();
        NodeTraversor.traverse(visitor, block);
        return visitor.pieces;
    }

    private static final class PieceVisitor implements NodeVisitor {
        private final List<Piece> pieces = new ArrayList<>();
        private boolean afterBreak;
        private boolean closed;
        private boolean opened;
        private boolean afterText;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(SPACE.matcher(text.getWholeText()).replaceAll(" "));
            } else if (node.normalName().equals("br")) {
                afterBreak = true;
                afterText = false;
            } else {
                opened |= closed;
                afterText = false;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            boolean element = node instanceof Element && !node.normalName().equals("br");
            closed |= element;
            afterText &= !element;
        }

        private void add(String words) {
            boolean afterElement = opened || afterText;
            afterText = true;
            if (words.isBlank()) {
                opened = afterElement;
                if (!pieces.isEmpty() && !words.isEmpty()) {
                    Piece last = pieces.removeLast();
                    pieces.add(new Piece(last.words() + " ", last.afterBreak(), last.afterElement()));
                }
                return;
            }
            pieces.add(new Piece(words, afterBreak, afterElement));
            afterBreak = false;
            closed = false;
            opened = false;
        }
    }
}
