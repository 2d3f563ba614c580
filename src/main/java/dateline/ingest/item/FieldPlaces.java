package dateline.ingest.item;

import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import java.util.Map;

/**
 * Where in an item the fields of its article come from, so that a fault of a field is reported where its cause is.
 *
 * @param places the places in the item, by the JSON pointers in the article
 * @param item the place of the item itself
 */
public record FieldPlaces(Map<String, String> places, String item) {
    public FieldPlaces {
        places = Map.copyOf(places);
    }

    /** The place in the item for a pointer in the article; that of the item itself for a field that its format does not have. */
    String of(String pointer) {
        for (String path = pointer; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            String place = places.get(path);
            if (place != null) {
                return place;
            }
        }
        return item;
    }

    /** The same problem with the places in the item. */
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
    public static ProblemException refused(List<Fault> faults) {
        Fault first = faults.getFirst();
        String more = faults.size() == 1 ? "." : "; and " + (faults.size() - 1) + " more in errors.";
        String place = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
        return new ProblemException(
                Problem.of(ProblemKind.UNPROCESSABLE, place + first.detail() + more, List.copyOf(faults)));
    }
}
