package dateline.ingest.document;

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
    public static Recognised read(List<Line> lines, @Nullable String told, Knowledge known, Notes notes) {
        List<Line> remaining =
                new ArrayList<>(GluedHeadings.parted(known.furniture().removedFrom(lines, notes), notes));
        new NewsroomNotes(remaining, known.press().newsroom()).leaveOut(told != null, notes);
        PressLines press = new PressLines(remaining, known.press(), notes);
        Head head = new Head(remaining, known, press, notes);
        head.read(told);
        ContributorLines contributors = known.bylines().contributorLines(known.agencies());
        new Foot(remaining, press, contributors).read();
        press.leaveOutLabels();
        ClosingCredits credits = new ClosingCredits(contributors, head.authors(), notes);
        credits.takeFrom(remaining);
        return new Recognised(
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
