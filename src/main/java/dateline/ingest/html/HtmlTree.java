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
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** HTML from outside as a tree. Its tags are counted before anything is made of them. */
public final class HtmlTree {
    private static final int MOST_TAGS = 50_000;
    private static final int DEEPEST = 100;

    private HtmlTree() {}

    /** A page, each of whose elements knows its line. Its white space stays as it is. */
    public static Document page(String html) {
        demandFewTags(html);
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(new TimedReader(html), "");
        page.outputSettings().prettyPrint(false);
        return page;
    }

    /** What stands in a body, by the address that relative ones start from. */
    static Document body(String html, String base) {
        demandFewTags(html);
        Document shell = Document.createShell(base);
        List<Node> nodes = Parser.htmlParser().parseFragmentInput(new TimedReader(html), shell.body(), base);
        nodes.forEach(Node::remove);
        shell.body().appendChildren(nodes);
        refuseDepth(shell.body());
        return shell;
    }

    /** The line on which a node stands; 1 when nobody knows. */
    public static int line(Node node) {
        return Objects.requireNonNullElse(knownLine(node), 1);
    }

    /** The same, of an element that was put around others where they stand; null when nobody knows. */
    public static @Nullable Integer knownLine(Node node) {
        for (Node at = node; at != null; at = at.firstChild()) {
            if (at.sourceRange().isTracked()) {
                return at.sourceRange().start().lineNumber();
            }
        }
        return null;
    }

    /** Whether an element still is in its document. */
    public static boolean isAttached(Element element) {
        return element.ownerDocument() != null;
    }

    /** A 422 for markup that is a bomb. */
    static ProblemException bomb(String detail) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail, List.of(new Fault("/content", detail)));
    }

    private static void refuseDepth(Element body) {
        body.traverse((node, depth) -> {
            Deadline.check();
            if (depth > DEEPEST) {
                throw bomb("The markup is nested more than " + DEEPEST + " deep: send the article alone.");
            }
        });
    }

    private static void demandFewTags(String html) {
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw bomb("The markup has more than " + MOST_TAGS + " tags: send the article alone.");
        }
    }
}
