package dateline.ingest.document;

import dateline.ingest.document.ImportReport.Finding;
import dateline.ingest.document.ImportReport.Gap;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what goes into an import report while a document is read. */
public final class ImportReportBuilder {
    private static final int LONGEST = 200;

    /** Entries of each kind; what comes on top is counted. */
    private static final int MOST = 1_000;

    private final List<Finding> recognised = new ArrayList<>();
    private final List<Omission> leftOut = new ArrayList<>();
    private int untold;
    private final List<Gap> missing = new ArrayList<>();
    private @Nullable String known;

    /** Something was found; {@code line} is null when no single line says it. */
    public void recognised(String what, String value, @Nullable Integer line) {
        if (recognised.size() < MOST) {
            recognised.add(new Finding(what, shortened(value), line));
        }
    }

    /** The markup of a line that becomes a field of plain text. */
    public void leftOutMarkup(Line line, String field) {
        if (!line.markup().isEmpty()) {
            leftOut(line.number(), String.join(" ", line.markup()), "markup in the " + field + ", which is plain text");
        }
    }

    /** Something is not going into the article. */
    public void leftOut(@Nullable Integer line, String text, String why) {
        if (leftOut.size() < MOST) {
            leftOut.add(new Omission(line, shortened(text), why));
        } else {
            untold++;
        }
    }

    /** Something was not said. */
    public void missing(String what, String instead) {
        missing.add(new Gap(what, instead));
    }

    /** It is an article that is there already. */
    public void known(String how) {
        known = how;
    }

    public boolean isAnythingLeftOut() {
        return !leftOut.isEmpty();
    }

    /** The report on an article. */
    public ImportReport report(String outcome, @Nullable String id, String section, String title) {
        List<Omission> told = new ArrayList<>(leftOut);
        if (untold > 0) {
            told.add(new Omission(null, untold + " more", "a report names the first " + MOST));
        }
        return new ImportReport(
                outcome, id, section, title, List.copyOf(recognised), told, List.copyOf(missing), known);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
