package dateline.ingest;

import dateline.ingest.document.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Markdown (CommonMark with tables) as lines, and as HTML. Raw HTML passes through; the sanitizer sees it later. */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(64)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    /** The lines of a document, the first of which has the given number; blocks of fenced code are verbatim. */
    static List<Line> lines(String text, int firstNumber) {
        List<Line> lines = new ArrayList<>();
        String fence = null;
        int number = firstNumber;
        for (String line : text.split("\n", -1)) {
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
    static String html(List<Line> lines) {
        return html(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    /** HTML of a text. */
    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
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
