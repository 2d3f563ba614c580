package dateline.ingest.document;

import dateline.ingest.contributor.ClosingCredits;
import dateline.ingest.contributor.ContributorLines;
import dateline.ingest.press.NewsroomNotes;
import dateline.ingest.press.PressLines;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one document from top to bottom: its head, what the trade writes below a story, and its closing credits. */
public final class Recogniser {
    private Recogniser() {}

    /**
     * Recognises what a document says about itself.
     *
     * @param lines all of it
     * @param told the title where it is already known; a first line that repeats it is left out
     */
    public static RecognitionResult read(
            List<Line> lines, @Nullable String told, RecognitionRules known, ImportReportBuilder report) {
        List<Line> remaining =
                new ArrayList<>(GluedHeadings.parted(known.furniture().removedFrom(lines, report), report));
        new NewsroomNotes(remaining, known.press().newsroom()).leaveOut(told != null, report);
        PressLines press = new PressLines(remaining, known.press(), report);
        DocumentHead head = new DocumentHead(remaining, known, press, report);
        head.read(told);
        ContributorLines contributors = known.bylines().contributorLines(known.agencies());
        new DocumentFoot(remaining, press, contributors).read();
        press.leaveOutLabels();
        ClosingCredits credits = new ClosingCredits(contributors, head.authors(), report);
        credits.takeFrom(remaining);
        return new RecognitionResult(
                head.title(),
                head.byline(),
                head.authors(),
                head.agency(),
                head.dateline(),
                credits.contributors(),
                credits.line(),
                press.said(),
                List.copyOf(remaining));
    }
}
