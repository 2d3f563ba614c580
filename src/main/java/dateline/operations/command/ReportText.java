package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An import report as text for a terminal. */
final class ReportText {
    private ReportText() {}

    static String ofOne(JsonNode report) {
        StringBuilder text = new StringBuilder(report.path("outcome").asText());
        text.append(" in ").append(report.path("section").asText());
        text.append(": ").append(report.path("title").asText());
        if (report.hasNonNull("known")) {
            text.append("\n  known   ").append(report.path("known").asText());
        }
        for (JsonNode found : report.path("recognised")) {
            text.append("\n  found   ")
                    .append(found.path("what").asText())
                    .append(": ")
                    .append(found.path("value").asText())
                    .append(line(found));
        }
        for (JsonNode left : report.path("leftOut")) {
            text.append("\n  left    ")
                    .append(left.path("text").asText())
                    .append(line(left))
                    .append(": ")
                    .append(left.path("why").asText());
        }
        for (JsonNode gap : report.path("missing")) {
            text.append("\n  missing ")
                    .append(gap.path("what").asText())
                    .append(": ")
                    .append(gap.path("instead").asText());
        }
        return text.toString();
    }

    /** The report on a list of items: its totals, what was refused, and the report on each other item. */
    static String ofList(JsonNode report) {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("received", "created", "updated", "unchanged", "refused")) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(report.path(name).asLong())
                    .append(' ')
                    .append(name);
        }
        for (JsonNode refusal : report.path("refusals")) {
            text.append("\n  item ")
                    .append(refusal.path("number").asLong())
                    .append(": ")
                    .append(ofProblem(refusal.path("problem")));
        }
        for (JsonNode left : report.path("leftOut")) {
            text.append("\n  left    ")
                    .append(left.path("text").asText())
                    .append(": ")
                    .append(left.path("why").asText());
        }
        for (JsonNode one : report.path("reports")) {
            text.append("\n  item ")
                    .append(one.path("number").asLong())
                    .append(": ")
                    .append(ofOne(one.path("report")).replace("\n", "\n  "));
        }
        return text.toString();
    }

    static String ofProblem(JsonNode problem) {
        StringBuilder text = new StringBuilder(
                problem.path("detail").asText(problem.path("title").asText()));
        if (problem.path("errors").size() > 1) {
            for (JsonNode fault : problem.path("errors")) {
                text.append("\n  ")
                        .append(fault.path("pointer").asText())
                        .append(": ")
                        .append(fault.path("detail").asText());
            }
        }
        return text.toString();
    }

    private static String line(JsonNode item) {
        return item.path("line").isNumber() ? " (line " + item.path("line").asInt() + ")" : "";
    }
}
