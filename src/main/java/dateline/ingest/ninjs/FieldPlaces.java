package dateline.ingest.ninjs;

import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import java.util.Map;

/**
 * Where in an item the fields of its article come from, so that a fault of a field is reported where its cause is.
 *
 * @param pointers the JSON pointers in the item, by those in the article
 */
record FieldPlaces(Map<String, String> pointers) {
    FieldPlaces {
        pointers = Map.copyOf(pointers);
    }

    /** The pointer in the item for one in the article; that of the item itself for a field that ninjs does not have. */
    String of(String pointer) {
        for (String path = pointer; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            String place = pointers.get(path);
            if (place != null) {
                return place;
            }
        }
        return "";
    }

    /** The same problem with the pointers of the item. */
    ProblemException translated(ProblemException problem) {
        List<Fault> faults = problem.problem().errors().stream()
                .map(fault -> new Fault(of(fault.pointer()), detail(fault)))
                .toList();
        return faults.isEmpty() ? problem : refused(faults);
    }

    /** An item has no section, so that the request has to say it. */
    private static String detail(Fault fault) {
        return fault.pointer().equals("/section")
                ? fault.detail() + ", in the query parameter section"
                : fault.detail();
    }

    /** The refusal of an item: every fault, with its place. */
    static ProblemException refused(List<Fault> faults) {
        Fault first = faults.getFirst();
        String more = faults.size() == 1 ? "." : "; and " + (faults.size() - 1) + " more in errors.";
        String place = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
        return new ProblemException(
                Problem.of(ProblemKind.UNPROCESSABLE, place + first.detail() + more, List.copyOf(faults)));
    }
}
