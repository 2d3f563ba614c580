package dateline.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.ingest.document.ImportReport;
import dateline.problem.Fault;
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
 * @param reports the reports on the first thousand of the agencies' items among them, and on those that the rules of a
 *     source leave out; absent when there are none
 * @param leftOut the other items of a message, which are no articles, and what packages refer to that is not linked; absent
 *     when there are none
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineReport> reports,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ImportReport.Omission> leftOut,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Problem ended) {
    /** The same for a list of items: a pointer names its item too. */
    public BulkReport ofList() {
        return new BulkReport(
                received,
                created,
                updated,
                unchanged,
                refused,
                refusals.stream().map(Refusal::ofList).toList(),
                reports,
                leftOut,
                ended);
    }

    /**
     * The report on an agency's item.
     *
     * @param number its number in the import, from 1; blank lines do not count
     * @param line its line, from 1
     */
    @Serdeable
    public record LineReport(long number, long line, ImportReport report) {}

    /**
     * One refused article.
     *
     * @param number its number in the import, from 1; blank lines do not count
     * @param line its line, from 1
     * @param externalId its external id; null when it has none, or one that can't be read
     * @param problem what is wrong with it
     */
    @Serdeable
    public record Refusal(long number, long line, @Nullable String externalId, Problem problem) {
        private Refusal ofList() {
            String item = "/" + (number - 1);
            List<Fault> faults = problem.errors().stream()
                    .map(fault -> new Fault(item + fault.pointer(), fault.detail()))
                    .toList();
            String detail = problem.detail().startsWith("/") ? item + problem.detail() : item + ": " + problem.detail();
            return new Refusal(
                    number,
                    line,
                    externalId,
                    new Problem(problem.type(), problem.title(), problem.status(), detail, problem.instance(), faults));
        }
    }
}
