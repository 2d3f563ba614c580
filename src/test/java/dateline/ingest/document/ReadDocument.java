package dateline.ingest.document;

import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text document, read with the default settings.
 *
 * @param found what was recognised in it
 * @param report the import report
 */
public record ReadDocument(RecognitionResult found, ImportReport report) {
    public static ReadDocument of(String text) {
        return of(text, null);
    }

    /** The same, with a title from another source. */
    public static ReadDocument of(String text, @Nullable String givenTitle) {
        ImportReportBuilder report = new ImportReportBuilder();
        RecognitionResult found = Recogniser.read(lines(text), givenTitle, DefaultPatterns.rules(""), report);
        return new ReadDocument(found, report.report("dry-run", null, "world", "t"));
    }

    /** The texts that remain, each on a line. */
    public String body() {
        return text(found.body());
    }

    /** A text's lines with their numbers. */
    public static List<Line> lines(String text) {
        String[] lines = text.split("\n", -1);
        return new ArrayList<>(IntStream.range(0, lines.length)
                .mapToObj(i -> new Line(i + 1, lines[i], false, null))
                .toList());
    }

    /** Lines as a text, without blank ones. */
    public static String text(List<Line> lines) {
        return lines.stream().map(Line::text).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
