package dateline.ingest.press;

import com.google.re2j.Matcher;
import dateline.ingest.byline.Bylines;
import dateline.ingest.text.Line;
import dateline.ingest.text.LinePatterns;
import dateline.ingest.text.Ornaments;
import dateline.ingest.time.PrintedTime;
import dateline.ingest.time.PrintedTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises notices to readers about corrections: "Correction: …", "This story has been corrected to …". */
final class Notices {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 60;
    private static final String ANYTHING = "x";

    private final LinePatterns forms;

    Notices(List<String> forms) {
        this.forms = new LinePatterns("dateline.import.press.corrections", forms);
    }

    /** The notice in a paragraph, if it is one. */
    Optional<Notice> read(Line paragraph) {
        if (paragraph.verbatim() || paragraph.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Bylines.unemphasised(paragraph.words());
        return forms.match(words).flatMap(form -> notice(form, paragraph));
    }

    /** Whether a paragraph is the heading of such a notice: "Correction". */
    boolean isLabel(Line paragraph) {
        if (paragraph.verbatim() || paragraph.isLongerThan(LONGEST_LABEL)) {
            return false;
        }
        String words = Ornaments.without(paragraph.words());
        String label = words.endsWith(":") || words.endsWith("：") ? words.substring(0, words.length() - 1) : words;
        return !label.isBlank()
                && read(new Line(0, label.strip() + ": " + ANYTHING, false, null))
                        .filter(notice -> notice.text().equals(ANYTHING))
                        .isPresent();
    }

    private static Optional<Notice> notice(Matcher form, Line paragraph) {
        for (String kind : form.pattern().namedGroups().keySet()) {
            String text = kind.equals("date") ? null : form.group(kind);
            if (text != null && !text.isBlank()) {
                LocalDate day = form.pattern().namedGroups().containsKey("date") ? day(form.group("date")) : null;
                return Optional.of(new Notice(paragraph.number(), kind, paragraph.asPrinted(text.strip()), day));
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable String printed) {
        PrintedTime time = PrintedTimes.read(printed == null ? "" : printed);
        return time.hasDate() ? time.date(Instant.EPOCH).orElse(null) : null;
    }
}
