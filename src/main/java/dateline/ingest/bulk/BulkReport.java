package dateline.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bulk import.
 *
 * @param received how many articles were read
 * @param created how many were stored as new articles
 * @param updated how many replaced an earlier version with the same external id
 * @param unchanged how many were the same as the stored version
 * @param refused how many were refused
 * @param refusals the first thousand of the refused articles
 * @param ended a 401 when the token expired or was revoked during the import: later articles were not stored; null otherwise
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
     * @param number its number in the import, from 1; blank lines do not count
     * @param line its line, from 1
     * @param externalId its external id; null when it has none, or one that can't be read
     * @param problem what is wrong with it
     */
    @Serdeable
    public record Refusal(long number, long line, @Nullable String externalId, Problem problem) {}
}
