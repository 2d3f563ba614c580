package dateline.ingest.source.folder;

import dateline.http.JsonBytes;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.document.ImportReport;
import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of the reports of imports. */
@Singleton
final class FileOutcomes {
    private static final int MOST_FAULTS = 5;

    private final JsonBytes json;

    FileOutcomes(JsonBytes json) {
        this.json = json;
    }

    /** Of one article. */
    FileOutcome of(ImportReport report) {
        boolean isSelected = !report.outcome().equals("not-selected");
        boolean isTaken = isSelected && !report.outcome().equals("unchanged");
        return new FileOutcome(isTaken ? 1 : 0, isSelected ? 0 : 1, null, true, json.of(report));
    }

    /** Of several articles. */
    FileOutcome of(BulkReport report) {
        long taken = report.created() + report.updated();
        return new FileOutcome(
                (int) taken,
                (int) (report.received() - taken - report.unchanged() - report.refused()),
                refusal(report),
                report.refused() < report.received() || report.received() == 0,
                json.of(report));
    }

    /** Of a file that is refused. */
    FileOutcome of(Problem problem) {
        return new FileOutcome(0, 0, reason(problem), false, json.of(problem));
    }

    /** Of a file at which this server itself failed. */
    FileOutcome fault() {
        return of(Problem.of(ProblemKind.INTERNAL, "The server failed to import this file; its log has more."));
    }

    private static @Nullable String refusal(BulkReport report) {
        if (report.refusals().isEmpty()) {
            return null;
        }
        BulkReport.Refusal first = report.refusals().getFirst();
        String id = first.externalId() == null ? "" : " (" + first.externalId() + ")";
        return report.refused() + " of " + report.received() + " articles; the first is number " + first.number() + id
                + ": " + reason(first.problem());
    }

    /** The places of the faults too, where the detail only counts them. */
    private static String reason(Problem problem) {
        return problem.errors().size() < 2
                ? problem.detail()
                : problem.errors().stream()
                        .limit(MOST_FAULTS)
                        .map(FileOutcomes::shown)
                        .collect(Collectors.joining("; "));
    }

    private static String shown(Fault fault) {
        return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + ": " + fault.detail();
    }
}
