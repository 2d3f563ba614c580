package dateline.ingest;

import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import dateline.ingest.text.MarkdownLimits;
import dateline.ingest.text.TimedReader;
import dateline.ingest.text.UnclosedTags;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Markdown (CommonMark with tables, footnotes and struck text) as lines, and as HTML. Raw HTML passes through; the
 * sanitizer sees it later.
 */
public final class Markdown {
    private static final int CELLS = 20_000;
    private static final int DEEPEST = 64;
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(CELLS).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .postProcessor(new UnclosedTags())
            .linkProcessor((link, scanner, context) -> {
                Deadline.check();
                return LinkResult.none();
            })
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    /** The lines of a document, the first of which has the given number; blocks of fenced code are verbatim. */
    static List<Line> lines(String text, int firstNumber) {
        List<Line> lines = new ArrayList<>();
        String fence = null;
        int number = firstNumber;
        for (int from = 0; from <= text.length(); ) {
            int found = text.indexOf('\n', from);
            int end = found < 0 ? text.length() : found;
            String line = text.substring(from, end);
            from = end + 1;
            String mark = fenceMark(line);
            boolean verbatim = fence != null || mark != null;
            if (fence == null) {
                fence = mark;
            } else if (mark != null && mark.startsWith(fence) && line.strip().equals(mark)) {
                fence = null;
            }
            lines.add(new Line(number++, line, verbatim, null));
        }
        return lines;
    }

    /** HTML of what remains of a document. */
    public static String html(List<Line> lines) {
        return html(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    /**
     * HTML of a text.
     *
     * @throws ProblemException when it is too large, or its HTML would be
     */
    public static String html(String markdown) {
        MarkdownLimits.check(markdown);
        BoundedText html = new BoundedText();
        RENDERER.render(parsed(markdown), html);
        // Browsers read the reference &#133; as an ellipsis (HTML Living Standard §13.2.5.80). The character itself
        // ends a line,
        // so no text has it any more.
        return html.toString().replace('\u0085', '…');
    }

    private static Node parsed(String markdown) {
        try {
            return PARSER.parseReader(new TimedReader(markdown));
        } catch (IllegalArgumentException e) {
            // The extension for tables throws this when there are too many cells.
            String detail = "the text has tables of more than " + CELLS
                    + " cells: send fewer rows, or shorter ones, and link to the whole table";
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "The text is too large: " + detail + ".",
                    List.of(new Fault("/content", detail)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String fenceMark(String line) {
        String start = line.strip();
        for (char c : new char[] {'`', '~'}) {
            int length = 0;
            while (length < start.length() && start.charAt(length) == c) {
                length++;
            }
            if (length >= 3 && line.indexOf(c) <= 3) {
                return start.substring(0, length);
            }
        }
        return null;
    }
}
