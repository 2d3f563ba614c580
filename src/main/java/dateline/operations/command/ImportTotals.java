package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;

/** The totals of all chunks of a file. */
final class ImportTotals {
    private static final int MAX_REFUSALS = 100;

    private long received;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;
    private long incomplete;
    private int shown;
    private final StringBuilder refusals = new StringBuilder();

    void add(JsonNode report, ImportChunks.Chunk chunk) {
        received += report.path("received").asLong();
        created += report.path("created").asLong();
        updated += report.path("updated").asLong();
        unchanged += report.path("unchanged").asLong();
        refused += report.path("refused").asLong();
        for (JsonNode item : report.path("reports")) {
            incomplete += item.at("/report/leftOut").isEmpty() ? 0 : 1;
        }
        for (JsonNode refusal : report.path("refusals")) {
            if (shown++ < MAX_REFUSALS) {
                long line = chunk.firstLine() + refusal.path("line").asLong() - (chunk.headed() ? 2 : 1);
                refusals.append("\n  line ")
                        .append(line)
                        .append(
                                refusal.hasNonNull("externalId")
                                        ? " (" + refusal.path("externalId").asText() + ")"
                                        : "")
                        .append(": ")
                        .append(ReportText.ofProblem(refusal.path("problem")));
            }
        }
    }

    long refused() {
        return refused;
    }

    String text() {
        return received + " received, " + created + " created, " + updated + " updated, " + unchanged + " unchanged, "
                + refused + " refused" + parts() + refusals
                + (shown > MAX_REFUSALS ? "\n  … and more" : "");
    }

    private String parts() {
        return incomplete == 0
                ? ""
                : "\n  " + incomplete
                        + " or more items have parts that no article has; the report of a .json file names them";
    }
}
