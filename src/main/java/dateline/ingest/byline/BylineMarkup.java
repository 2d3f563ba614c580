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

/** The words of a byline in HTML, in which line breaks and elements part names as commas do. */
final class BylineMarkup {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Bylines bylines;

    BylineMarkup(Bylines bylines) {
        this.bylines = bylines;
    }

    /**
     * Some words.
     *
     * @param broken whether a line break stands before them
     * @param parted whether they stand in another element than the words before, right beside it, or did so before
     *     elements that say nothing were taken off
     */
    private record Piece(String words, boolean broken, boolean parted) {}

    /** The words of a line, with a comma where only its markup parts two names. */
    String parted(Line line) {
        Element block = line.block();
        if (block == null || block.childNodeSize() == 0) {
            return line.text();
        }
        StringBuilder words = new StringBuilder();
        String before = "";
        for (Piece piece : pieces(block)) {
            Deadline.check();
            words.append(between(words.toString(), before, piece)).append(piece.words());
            before = piece.words();
        }
        return Spaces.single(words.toString()).strip();
    }

    private String between(String words, String before, Piece piece) {
        String right = piece.words().strip();
        boolean glued =
                !words.isEmpty() && !words.endsWith(" ") && !piece.words().startsWith(" ");
        if (words.isEmpty() || !(piece.broken() || piece.parted())) {
            return "";
        }
        if (bylines.isOpen(words.strip()) || bylines.continuesList(right) || isMark(words.strip(), right)) {
            return " ";
        }
        boolean names = bylines.isFullName(before.strip())
                && (bylines.isFullName(right) || (glued && Character.isUpperCase(right.codePointAt(0))));
        return piece.broken() || names ? ", " : "";
    }

    private static boolean isMark(String left, String right) {
        return ",;|/–—-·•:：".indexOf(left.charAt(left.length() - 1)) >= 0 || ",;|/–—-·•)".indexOf(right.charAt(0)) >= 0;
    }

    private static List<Piece> pieces(Element block) {
        Pieces pieces = new Pieces();
        NodeTraversor.traverse(pieces, block);
        return pieces.found;
    }

    private static final class Pieces implements NodeVisitor {
        private final List<Piece> found = new ArrayList<>();
        private boolean broken;
        private boolean closed;
        private boolean opened;
        private boolean afterText;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                take(SPACE.matcher(text.getWholeText()).replaceAll(" "));
            } else if (node.normalName().equals("br")) {
                broken = true;
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

        private void take(String words) {
            boolean beside = opened || afterText;
            afterText = true;
            if (words.isBlank()) {
                opened = beside;
                if (!found.isEmpty() && !words.isEmpty()) {
                    Piece last = found.removeLast();
                    found.add(new Piece(last.words() + " ", last.broken(), last.parted()));
                }
                return;
            }
            found.add(new Piece(words, broken, beside));
            broken = false;
            closed = false;
            opened = false;
        }
    }
}
