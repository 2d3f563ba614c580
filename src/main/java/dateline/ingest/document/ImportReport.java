package dateline.ingest.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did with a document. Everything that is not in the article is named here.
 *
 * @param outcome {@code created}, {@code updated}, {@code unchanged}, {@code withdrawn}; or, when nothing was stored,
 *     {@code dry-run}, or {@code not-selected} when the rules of its source leave it out
 * @param id the article's URN; null when nothing was stored
 * @param section the section that it is in
 * @param title the article's title
 * @param recognised what was recognised in the document
 * @param leftOut the text and markup of the document that are not in the article
 * @param missing what the document does not say
 * @param known which stored article the document was taken for, and why; null for a new article
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportReport(
        String outcome,
        @Nullable String id,
        String section,
        String title,
        List<Finding> recognised,
        List<Omission> leftOut,
        List<Gap> missing,
        @Nullable String known) {
    /**
     * Something recognised.
     *
     * @param what the field of the article
     * @param value the value of the field
     * @param line its line, from 1; null when it is not on a single line
     */
    @Serdeable
    public record Finding(
            String what, String value, @Nullable Integer line) {}

    /**
     * Something left out.
     *
     * @param line its line, from 1; null when it is not on a single line
     * @param text its text, or what it was
     * @param why the reason
     */
    @Serdeable
    public record Omission(@Nullable Integer line, String text, String why) {}

    /**
     * Something that the document does not say.
     *
     * @param what the field of the article
     * @param instead the value that was used instead, or what to add
     */
    @Serdeable
    public record Gap(String what, String instead) {}
}
