package dateline.ingest.document;

import dateline.ingest.document.ImportReport.Finding;
import dateline.ingest.document.ImportReport.Gap;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the entries of an import report while a document is read. */
public final class ImportReportBuilder {
    private static final int LONGEST = 200;

    /** The most entries of a kind; further ones are only counted. */
    private static final int MOST = 1_000;

    private final List<Finding> recognised = new ArrayList<>();
    private final List<Omission> leftOut = new ArrayList<>();
    private int uncollected;
    private final List<Gap> missing = new ArrayList<>();
    private @Nullable String known;

    /** A field was recognised; {@code line} is null when it is not on a single line. */
    public void recognised(String what, String value, @Nullable Integer line) {
        if (recognised.size() < MOST) {
            recognised.add(new Finding(what, shortened(value), line));
        }
    }

    /** The markup of a line is left out, because the line becomes a field of plain text. */
    public void leftOutMarkup(Line line, String field) {
        if (!line.markup().isEmpty()) {
            leftOut(line.number(), String.join(" ", line.markup()), "markup in the " + field + ", which is plain text");
        }
    }

    /** Something will not be in the article. */
    public void leftOut(@Nullable Integer line, String text, String why) {
        if (leftOut.size() < MOST) {
            leftOut.add(new Omission(line, shortened(text), why));
        } else {
            uncollected++;
        }
    }

    /** The document does not say something. */
    public void missing(String what, String instead) {
        missing.add(new Gap(what, instead));
    }

    /** The document is taken for an article that is stored already. */
    public void known(String how) {
        known = how;
    }

    public boolean isAnythingLeftOut() {
        return !leftOut.isEmpty();
    }

    /** The report on an article. */
    public ImportReport report(String outcome, @Nullable String id, String section, String title) {
        List<Omission> omissions = new ArrayList<>(leftOut);
        if (uncollected > 0) {
            omissions.add(new Omission(null, uncollected + " more", "a report names the first " + MOST));
        }
        return new ImportReport(
                outcome, id, section, title, List.copyOf(recognised), omissions, List.copyOf(missing), known);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
