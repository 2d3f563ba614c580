package dateline.ingest.press;

import com.google.re2j.Matcher;
import dateline.ingest.byline.Bylines;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Line;
import dateline.ingest.text.Ornaments;
import dateline.ingest.time.PrintedTime;
import dateline.ingest.time.PrintedTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes the lines above and below a story from a document, and keeps their information. */
public final class PressLines {
    private static final int LONGEST_RIGHTS = 1_000;
    private static final int LONGEST_DATE = 120;
    private static final int MOST_ORDER_WORDS = 12;

    private final List<Line> lines;
    private final PressPatterns forms;
    private final ImportReportBuilder report;
    private final List<Embargo> embargoes = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final NoticeLabels labels;
    private final List<String> rights = new ArrayList<>();
    private @Nullable PublicationDateLine published;
    private @Nullable PublicationDateLine updated;

    public PressLines(List<Line> lines, PressPatterns forms, ImportReportBuilder report) {
        this.lines = lines;
        this.forms = forms;
        this.report = report;
        this.labels = new NoticeLabels(lines, forms.notices());
    }

    /** The information of the lines that have been removed. */
    public PressInformation information() {
        return new PressInformation(
                embargoes, notices, published, updated, rights.isEmpty() ? null : String.join("\n", rights));
    }

    /** Removes the line if it is such a line above the title. */
    public boolean removeAboveTitle(int at) {
        Line line = lines.get(at);
        return removeEmbargo(at, false)
                || (endsASentence(line) && removeNotice(at))
                || removeFurniture(forms.above(), at, "a line that the agency added")
                || removeDate(at);
    }

    /**
     * Removes the line if it is such a line above the lead.
     *
     * @param begun whether there is text before it, so that a word such as "URGENT" may belong to the text
     */
    public boolean removeAboveText(int at, boolean begun) {
        return removeEmbargo(at, true)
                || removeNotice(at)
                || (!begun && removeFurniture(forms.above(), at, "a line that the agency added"))
                || removeDate(at);
    }

    /**
     * Removes the line if it is such a line below the story.
     *
     * @param last whether there is no text after it; otherwise a word such as "URGENT" may belong to the text
     */
    public boolean removeBelowStory(int at, boolean last) {
        if (lines.get(at).isHeading() && hasWords(lines.get(at))) {
            return removeEmbargo(at, true);
        }
        return removeEmbargo(at, true)
                || removeFurniture(forms.below(), at, "a line that the agency added")
                || (last
                        && isSignature(at)
                        && removeFurniture(forms.signatures(), at, "the initials of those who worked on the story"))
                || (last && removeFurniture(forms.above(), at, "a line that the agency added"))
                || removeRights(at)
                || removeNotice(at);
    }

    /** Whether a line above a story is such a line. */
    public boolean isAbove(int at) {
        Line line = lines.get(at);
        return isDate(line)
                || forms.above().form(line).isPresent()
                || forms.embargoes().read(lines, at).isPresent()
                || forms.notices().read(line).isPresent();
    }

    /** The title without an embargo; null when it is only an embargo. */
    @Nullable
    public String withoutEmbargo(String title) {
        Optional<Embargoes.EmbargoLine> found = forms.embargoes().read(List.of(new Line(1, title, false, null)), 0);
        found.ifPresent(embargo -> embargoes.add(embargo.embargo()));
        return found.filter(embargo -> embargo.lines() > 0).isPresent()
                ? found.get().textAfter()
                : title;
    }

    /** The text after an embargo on the same line, which may be the title. */
    public Optional<String> textAfterEmbargo(int at) {
        return forms.embargoes().read(lines, at).map(Embargoes.EmbargoLine::textAfter);
    }

    /** Keeps the embargo of a line. The line is not removed. */
    public Optional<Embargoes.EmbargoLine> keepEmbargo(int at) {
        Optional<Embargoes.EmbargoLine> found = forms.embargoes().read(lines, at);
        found.map(Embargoes.EmbargoLine::embargo)
                .filter(embargo -> embargoes.stream().noneMatch(other -> other.line() == embargo.line()))
                .ifPresent(embargoes::add);
        return found;
    }

    /** Removes an embargo line, unless the text after it may be a paragraph of the story. */
    private boolean removeEmbargo(int at, boolean amongText) {
        Optional<Embargoes.EmbargoLine> found = keepEmbargo(at);
        if (found.isEmpty()) {
            return false;
        }
        String textAfter = found.get().textAfter();
        if (amongText && textAfter != null && isText(textAfter)) {
            return false;
        }
        for (int i = 0; i < found.get().lines(); i++) {
            Line line = lines.remove(at);
            if (!line.isBlank()) {
                report.recognised("embargo", line.words(), line.number());
            }
        }
        return found.get().lines() > 0;
    }

    private boolean removeFurniture(Furniture furniture, int at, String why) {
        // "###" alone is an empty heading in Markdown, but agencies end a story with it.
        Line line = lines.get(at);
        Line bare = hasWords(line) ? line : line.escaped();
        int end = endOfParagraph(at);
        boolean wrapped = end - at > 1 && opensBracket(line);
        Line paragraph = wrapped ? paragraph(at, end) : bare;
        if (line.hasMedia() || !furniture.reportIfFurniture(paragraph, why, report)) {
            return false;
        }
        lines.subList(at, wrapped ? end : at + 1).clear();
        return true;
    }

    /** Whether a line is a paragraph of its own below a sentence, as initials are. */
    private boolean isSignature(int at) {
        int above = at - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0 && beginsParagraph(at) && !Character.isLetterOrDigit(lastOf(lines.get(above)));
    }

    private static int lastOf(Line line) {
        String words = line.words();
        return words.isEmpty() ? ' ' : words.codePointBefore(words.length());
    }

    /** Removes the headings of the notices that were removed. */
    public void leaveOutLabels() {
        labels.leaveOut(report);
    }

    private boolean removeNotice(int at) {
        if (!beginsParagraph(at)) {
            return false;
        }
        int end = endOfParagraph(at);
        Optional<Notice> notice = forms.notices().read(paragraph(at, end));
        notice.ifPresent(found -> {
            notices.add(found);
            report.recognised(found.kind(), found.text(), found.line());
            lines.subList(at, end).clear();
            labels.find(at);
        });
        return notice.isPresent();
    }

    private boolean removeRights(int at) {
        Line line = lines.get(at);
        if (line.verbatim() || line.isHeading() || line.isLongerThan(LONGEST_RIGHTS)) {
            return false;
        }
        Matcher form = forms.rights().match(line.words()).orElse(null);
        if (form == null) {
            return false;
        }
        rights.addFirst(line.asPrinted(Bylines.unemphasised(line.words())));
        report.recognised("rights", line.words(), line.number());
        lines.remove(at);
        return true;
    }

    /** Takes a date that is certain as the article's. Any other date is kept in the text. */
    private boolean removeDate(int at) {
        Line line = lines.get(at);
        if (line.verbatim() || line.isLongerThan(LONGEST_DATE) || !isDate(line)) {
            return false;
        }
        PrintedTime time = PrintedTimes.read(Ornaments.without(line.words()));
        boolean update = time.rest().stream().anyMatch(forms.updated()::contains);
        String what = update ? "updated" : "published";
        Instant moment = moment(time).orElse(null);
        if (moment == null || (update ? updated : published) != null) {
            return false;
        }
        PublicationDateLine date = new PublicationDateLine(line.number(), line.words(), moment);
        if (update) {
            updated = date;
        } else {
            published = date;
        }
        report.recognised(what, moment.toString(), line.number());
        lines.remove(at);
        return true;
    }

    /** Whether a line has only a date and the words before one. */
    public boolean isDate(Line line) {
        if (line.verbatim() || line.isLongerThan(LONGEST_DATE)) {
            return false;
        }
        PrintedTime time = PrintedTimes.read(Ornaments.without(line.words()));
        return time.hasDate()
                && (all(time.rest(), Set.of())
                        || all(time.rest(), forms.published())
                        || all(time.rest(), forms.updated()));
    }

    /** Reports what a date that stays in the text lacks. */
    public void reportDate(Line line) {
        report.missing(
                "published",
                "line " + line.number() + ", \"" + line.words()
                        + "\", is a date without a time of day or a zone, and stays in the text: send published, such as 2026-11-23T10:30:00Z");
    }

    /** The time without the words before the date, which are not a zone. */
    private Optional<Instant> moment(PrintedTime time) {
        PrintedTime bare = new PrintedTime(
                time.year(), time.month(), time.day(), time.weekday(), time.time(), time.zone(), List.of());
        return bare.withDefaultZone(forms.zone()).instant(Instant.EPOCH);
    }

    private static boolean all(List<String> words, Set<String> allowed) {
        return words.stream().allMatch(allowed::contains);
    }

    private boolean beginsParagraph(int at) {
        return at == 0 || lines.get(at).block() != null || lines.get(at - 1).isBlank();
    }

    private int endOfParagraph(int at) {
        int end = at + 1;
        while (lines.get(at).block() == null
                && end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).isHeading()
                && !lines.get(end).verbatim()
                && end - at < 20) {
            end++;
        }
        return end;
    }

    private Line paragraph(int at, int end) {
        StringBuilder text = new StringBuilder(lines.get(at).text());
        for (int i = at + 1; i < end; i++) {
            text.append(' ').append(lines.get(i).text().strip());
        }
        return lines.get(at).withText(text.toString());
    }

    /** Whether the text after an embargo is so long that it belongs to the story. */
    private static boolean isText(String textAfter) {
        return textAfter.chars().filter(c -> c == ' ').count() >= MOST_ORDER_WORDS;
    }

    private static boolean hasWords(Line line) {
        return line.words().chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean opensBracket(Line line) {
        String words = line.words();
        return words.startsWith("(") && words.indexOf(')') < 0;
    }

    private static boolean endsASentence(Line line) {
        String words = line.words();
        return words.endsWith(".") || words.endsWith(")") || words.endsWith("。");
    }
}
