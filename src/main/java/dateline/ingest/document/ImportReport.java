package dateline.ingest.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import made of a document. Nothing vanishes without being named here.
 *
 * @param outcome {@code created}, {@code updated}, {@code unchanged}, or {@code dry-run} when nothing was stored
 * @param id the article's URN; null for a dry run
 * @param section the section that it went into
 * @param title the article's title
 * @param recognised what was found in the document
 * @param leftOut what is not in the article
 * @param missing what the document did not say
 * @param known of which article there is already it was taken to be, and why; null for a new one
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
     * @param value as it was taken
     * @param line where, from 1; null when no single line says it
     */
    @Serdeable
    public record Finding(
            String what, String value, @Nullable Integer line) {}

    /**
     * Something left out.
     *
     * @param line where, from 1; null when it is spread over the document
     * @param text its text, or what it was
     * @param why the reason
     */
    @Serdeable
    public record Omission(@Nullable Integer line, String text, String why) {}

    /**
     * Something that the document does not say.
     *
     * @param what the field of the article
     * @param instead what was taken in its place, or what to add
     */
    @Serdeable
    public record Gap(String what, String instead) {}
}
