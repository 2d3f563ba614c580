package dateline.ingest.html;

import dateline.ingest.text.Deadline;
import dateline.ingest.text.TimedReader;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses untrusted HTML. Its tags are counted before it is parsed. */
public final class HtmlTree {
    private static final int MOST_TAGS = 50_000;
    private static final int DEEPEST = 100;

    private HtmlTree() {}

    /** Parses a page. Its elements know their lines, and its white space is kept. */
    public static Document page(String html) {
        demandFewTags(html);
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(new TimedReader(html), "");
        page.outputSettings().prettyPrint(false);
        return page;
    }

    /** Parses the content of a body, whose relative addresses are relative to {@code base}. */
    static Document body(String html, String base) {
        demandFewTags(html);
        Document shell = Document.createShell(base);
        List<Node> nodes = Parser.htmlParser().parseFragmentInput(new TimedReader(html), shell.body(), base);
        nodes.forEach(Node::remove);
        shell.body().appendChildren(nodes);
        refuseDepth(shell.body());
        return shell;
    }

    /** The line of a node; 1 when it is unknown. */
    public static int line(Node node) {
        return Objects.requireNonNullElse(knownLine(node), 1);
    }

    /** The line of a node, or of its first child if the node was inserted; null when it is unknown. */
    public static @Nullable Integer knownLine(Node node) {
        for (Node at = node; at != null; at = at.firstChild()) {
            if (at.sourceRange().isTracked()) {
                return at.sourceRange().start().lineNumber();
            }
        }
        return null;
    }

    /** Whether an element has not been removed from its document. */
    public static boolean isAttached(Element element) {
        return element.ownerDocument() != null;
    }

    /** The next or the previous sibling of a node that is not blank text; null when there is none. */
    public static @Nullable Node neighbour(Node node, boolean next) {
        Node near = next ? node.nextSibling() : node.previousSibling();
        while (near instanceof TextNode text && text.isBlank()) {
            near = next ? near.nextSibling() : near.previousSibling();
        }
        return near;
    }

    /** A 422 for markup that would take too long, or too much memory. */
    static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail, List.of(new Fault("/content", detail)));
    }

    private static void refuseDepth(Element body) {
        body.traverse((node, depth) -> {
            Deadline.check();
            if (depth > DEEPEST) {
                throw refused("The markup is nested more than " + DEEPEST + " deep: send only the article.");
            }
        });
    }

    private static void demandFewTags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
            if (tags > MOST_TAGS) {
                throw refused("The markup has more than " + MOST_TAGS + " tags: send only the article.");
            }
        }
    }
}
