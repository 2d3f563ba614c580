package dateline.ingest.source.entry;

import dateline.problem.Fault;
import dateline.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out of an entry what an article can't have, such as a caption that is too long, so that the rest is taken. */
final class FaultyFields {
    /** Without these there is no article, or another one than the source means. */
    private static final Set<String> ESSENTIAL =
            Set.of("externalId", "title", "content", "section", "alsoIn", "expiresAt");

    private FaultyFields() {}

    /** Removes the faulty values of a problem; false when the entry can't be taken without them. */
    static boolean remove(Problem problem, Map<String, Object> fields) {
        List<String> pointers = problem.errors().stream()
                .map(Fault::pointer)
                .distinct()
                // From the back, so that the numbers of earlier elements stay right.
                .sorted(Comparator.comparingInt(FaultyFields::index).reversed())
                .toList();
        if (pointers.isEmpty() || pointers.stream().anyMatch(FaultyFields::isEssential)) {
            return false;
        }
        return pointers.stream().allMatch(pointer -> remove(pointer.split("/", -1), fields));
    }

    private static boolean isEssential(String pointer) {
        String[] steps = pointer.split("/", -1);
        return steps.length < 2 || ESSENTIAL.contains(steps[1]);
    }

    private static int index(String pointer) {
        String[] steps = pointer.split("/", -1);
        return steps.length > 2 && steps[2].matches("\\d{1,6}") ? Integer.parseInt(steps[2]) : -1;
    }

    /** Removes a value; when it is not there, it is missed, and what misses it is removed. */
    private static boolean remove(String[] steps, Map<String, Object> fields) {
        Object value = fields.get(steps[1]);
        if (steps.length == 2 || value == null) {
            return fields.remove(steps[1]) != null;
        }
        if (value instanceof Map<?, ?> object) {
            if (object.remove(steps[2]) == null) {
                fields.remove(steps[1]);
            }
            return true;
        }
        int index = index("/" + steps[1] + "/" + steps[2]);
        if (!(value instanceof List<?> list) || index < 0 || index >= list.size()) {
            return fields.remove(steps[1]) != null;
        }
        boolean isPart =
                steps.length > 3 && list.get(index) instanceof Map<?, ?> element && element.remove(steps[3]) != null;
        if (!isPart) {
            list.remove(index);
        }
        return true;
    }
}
