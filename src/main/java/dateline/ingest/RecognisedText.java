package dateline.ingest;

import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.RecognitionResult;
import dateline.ingest.text.UnmarkedText;
import org.jspecify.annotations.Nullable;

/** Takes the markup out of the texts that were recognised in a document. */
final class RecognisedText {
    private final ImportReportBuilder report;

    private RecognisedText(ImportReportBuilder report) {
        this.report = report;
    }

    /** The result with plain texts. Markup in names is not reported a second time: the byline's is. */
    static RecognitionResult plain(RecognitionResult found, ImportReportBuilder report) {
        RecognisedText texts = new RecognisedText(report);
        return new RecognitionResult(
                texts.plain("the title", found.title()),
                texts.plain("the byline", found.byline()),
                found.authors().stream()
                        .map(author -> new Author(named(author.name()), author.url(), author.email()))
                        .toList(),
                found.agency(),
                texts.plain(found.dateline()),
                found.contributors().stream()
                        .map(who -> new Contributor(named(who.name()), who.role(), who.organisation()))
                        .toList(),
                texts.plain("the contributor line", found.contributorLine()),
                found.press(),
                found.body());
    }

    private @Nullable Dateline plain(@Nullable Dateline dateline) {
        if (dateline == null) {
            return null;
        }
        String text = plain("the dateline", dateline.text());
        String place = dateline.place() == null
                ? null
                : UnmarkedText.of(dateline.place()).text();
        return text == null || text.isBlank()
                ? null
                : new Dateline(text, place, dateline.latitude(), dateline.longitude());
    }

    private @Nullable String plain(String field, @Nullable String printed) {
        if (printed == null) {
            return null;
        }
        UnmarkedText plain = UnmarkedText.of(printed);
        plain.markup().forEach(tag -> report.leftOut(null, tag, "markup in " + field + ", which is plain text"));
        return plain.text();
    }

    /** A name without its markup; one that is only markup is not changed. */
    private static String named(String name) {
        String plain = UnmarkedText.of(name).text();
        return plain.isBlank() ? name : plain;
    }
}
