package dateline.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings that an export glued to the end of a paragraph: {@code …the end.### Next part}. */
final class GluedHeadings {
    private static final Pattern GLUED = Pattern.compile("(?<=[^\\s#`\\\\])(#{2,6})\\s+(?=\\S)");

    private GluedHeadings() {}

    /** The lines with each glued heading on a line of its own. */
    static List<Line> parted(List<Line> lines, Notes notes) {
        List<Line> parted = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.verbatim()
                    || line.block() != null
                    || line.isHeading()
                    || !line.text().contains("##")) {
                parted.add(line);
            } else {
                part(line, parted, notes);
            }
        }
        return parted;
    }

    private static void part(Line line, List<Line> parted, Notes notes) {
        Matcher glued = GLUED.matcher(line.text());
        int from = 0;
        while (glued.find()) {
            parted.add(line.withText(line.text().substring(from, glued.start())));
            parted.add(line.withText(""));
            from = glued.start();
        }
        parted.add(line.withText(line.text().substring(from)));
        if (from > 0) {
            notes.recognised("heading", line.text().substring(from).replaceFirst("^#+\\s+", ""), line.number());
        }
    }
}
