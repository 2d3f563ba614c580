package dateline.ingest.document;

import dateline.ingest.contributor.ClosingCredits;
import dateline.ingest.contributor.ContributorLines;
import dateline.ingest.press.NewsroomNotes;
import dateline.ingest.press.PressLines;
import dateline.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one document from top to bottom: its head, the agency's lines below the story, and the closing credits. */
public final class Recogniser {
    private Recogniser() {}

    /**
     * Recognises what a document says about itself.
     *
     * @param lines all lines of the document
     * @param givenTitle the title that is known from elsewhere; a first line that repeats it is left out
     */
    public static RecognitionResult read(
            List<Line> lines, @Nullable String givenTitle, RecognitionRules rules, ImportReportBuilder report) {
        List<Line> remaining =
                new ArrayList<>(JoinedHeadings.separated(rules.furniture().withoutFurniture(lines, report), report));
        new NewsroomNotes(remaining, rules.press().newsroom()).leaveOut(givenTitle != null, report);
        PressLines press = new PressLines(remaining, rules.press(), report);
        DocumentHead head = new DocumentHead(remaining, rules, press, report);
        head.read(givenTitle);
        ContributorLines contributors = rules.bylines().contributorLines(rules.agencies());
        new DocumentFoot(remaining, press, contributors).removeLines();
        press.leaveOutLabels();
        ClosingCredits credits = new ClosingCredits(contributors, head.authors(), report);
        credits.removeFrom(remaining);
        return new RecognitionResult(
                head.title(),
                head.byline(),
                head.authors(),
                head.agency(),
                head.dateline(),
                credits.contributors(),
                credits.line(),
                press.information(),
                List.copyOf(remaining));
    }
}
