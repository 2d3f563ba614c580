package dateline.ingest;

import dateline.ingest.document.TimedReader;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** HTML from outside as a tree. Its tags are counted before anything is made of them. */
final class Html {
    private static final int MOST_TAGS = 50_000;

    private Html() {}

    /** A page, each of whose elements knows its line. */
    static Document page(String html) {
        demandFewTags(html);
        return Parser.htmlParser().setTrackPosition(true).parseInput(new TimedReader(html), "");
    }

    /** What stands in a body, by the address that relative ones start from. */
    static Document body(String html, String base) {
        demandFewTags(html);
        Document shell = Document.createShell(base);
        List<Node> nodes = Parser.htmlParser().parseFragmentInput(new TimedReader(html), shell.body(), base);
        nodes.forEach(Node::remove);
        shell.body().appendChildren(nodes);
        return shell;
    }

    /** A 422 for markup that is a bomb. */
    static ProblemException bomb(String detail) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail, List.of(new Fault("/content", detail)));
    }

    private static void demandFewTags(String html) {
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw bomb("The markup has more than " + MOST_TAGS + " tags: send the article alone.");
        }
    }
}
