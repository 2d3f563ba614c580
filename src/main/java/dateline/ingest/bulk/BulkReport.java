package dateline.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bulk import.
 *
 * @param received articles in it
 * @param created stored new
 * @param updated stored in place of earlier ones with the same external id
 * @param unchanged already stored just so
 * @param refused how many were refused
 * @param refusals the first thousand of them
 * @param ended a 401 when the token ended in the middle: what came after that was not stored; null otherwise
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BulkReport(
        long received,
        long created,
        long updated,
        long unchanged,
        long refused,
        List<Refusal> refusals,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Problem ended) {
    /**
     * One refused article.
     *
     * @param number its place in the import, from 1; blank lines do not count
     * @param line its line, from 1
     * @param externalId its key, when that can be read
     * @param problem what is wrong with it
     */
    @Serdeable
    public record Refusal(long number, long line, @Nullable String externalId, Problem problem) {}
}
