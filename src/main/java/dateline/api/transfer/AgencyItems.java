package dateline.api.transfer;

import dateline.ingest.json.JsonObject;
import dateline.ingest.ninjs.NinjsItem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import java.util.Map;

/** The ninjs items of a JSON body. */
sealed interface AgencyItems {
    /** One item. */
    record Single(Map<?, ?> item) implements AgencyItems {}

    /** A list, of which whatever is no item is refused alone. */
    record Several(List<?> items) implements AgencyItems {}

    /**
     * The items of a body.
     *
     * @throws ProblemException when it is not JSON, an object that is no item, or an empty list
     */
    static AgencyItems of(byte[] json) {
        Object value = JsonObject.objectOrList(json);
        if (value instanceof Map<?, ?> object) {
            if (!NinjsItem.isItem(object)) {
                throw NinjsItem.refused();
            }
            return new Single(object);
        }
        List<?> list = (List<?>) value;
        if (list.isEmpty()) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, "The list is empty: send at least one ninjs item.");
        }
        return new Several(list);
    }
}
