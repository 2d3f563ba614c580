package dateline.api.transfer;

import dateline.ingest.json.JsonObject;
import dateline.ingest.ninjs.NinjsItem;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ninjs items of a JSON body. */
sealed interface AgencyItems {
    /** One item. */
    record Single(Map<?, ?> item) implements AgencyItems {}

    /** A list of items. */
    record Several(List<?> items) implements AgencyItems {}

    /**
     * The items of a body.
     *
     * @throws ProblemException when it is not JSON, or something in it is no item; the whole body is refused then
     */
    static AgencyItems of(byte[] json) {
        Object value = JsonObject.objectOrList(json);
        if (value instanceof Map<?, ?> object) {
            demand(isItem(object) ? List.of() : List.of(""));
            return new Single(object);
        }
        List<?> list = (List<?>) value;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!isItem(list.get(i))) {
                others.add("/" + i);
            }
        }
        demand(others);
        if (list.isEmpty()) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, "The list is empty: send at least one ninjs item.");
        }
        return new Several(list);
    }

    private static boolean isItem(Object value) {
        return value instanceof Map<?, ?> object && NinjsItem.isItem(object);
    }

    private static void demand(List<String> others) {
        if (!others.isEmpty()) {
            String detail = "this is no ninjs item: " + NinjsItem.MARKS
                    + ". Send an article in this server's own JSON to POST /api/articles, or as a line of"
                    + " application/x-ndjson";
            String place = others.getFirst().isEmpty() ? "" : others.getFirst() + ": ";
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    place + detail + ".",
                    others.stream()
                            .limit(100)
                            .map(pointer -> new Fault(pointer, detail))
                            .toList());
        }
    }
}
