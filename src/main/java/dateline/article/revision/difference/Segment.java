package dateline.article.revision.difference;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of two lists that are compared: elements that both have, or those of the one in place of those of the other.
 *
 * @param same whether both lists are equal
 */
record Segment<T>(boolean same, List<T> before, List<T> after) {
    /** The whole of two lists in segments, same and different ones by turns; one different segment where that costs too much. */
    static <T> List<Segment<T>> of(List<T> before, List<T> after, Effort effort) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.reversed().get(end).equals(after.reversed().get(end))) {
            end++;
        }
        List<Segment<T>> segments = new ArrayList<>();
        addSame(segments, before.subList(0, start));
        segments.addAll(different(
                before.subList(start, before.size() - end), after.subList(start, after.size() - end), effort));
        addSame(segments, before.subList(before.size() - end, before.size()));
        return segments;
    }

    private static <T> List<Segment<T>> different(List<T> before, List<T> after, Effort effort) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty() || !effort.affordsScript(before.size(), after.size())) {
            return List.of(new Segment<>(false, before, after));
        }
        List<Segment<T>> segments = new ArrayList<>();
        int from = 0;
        for (Change change : script(before, after)) {
            addSame(segments, before.subList(from, change.startOriginal));
            List<T> removed = before.subList(change.startOriginal, change.endOriginal);
            List<T> added = after.subList(change.startRevised, change.endRevised);
            addDifferent(segments, removed, added);
            from = change.endOriginal;
        }
        addSame(segments, before.subList(from, before.size()));
        return segments;
    }

    private static <T> List<Change> script(List<T> before, List<T> after) {
        // Its memory is linear; that of the library's other algorithm grows with the square of the differences.
        return new MyersDiffWithLinearSpace<T>()
                .computeDiff(before, after, null).stream()
                        .filter(change -> change.deltaType != DeltaType.EQUAL)
                        .toList();
    }

    private static <T> void addSame(List<Segment<T>> segments, List<T> same) {
        if (!same.isEmpty()) {
            segments.add(new Segment<>(true, same, same));
        }
    }

    private static <T> void addDifferent(List<Segment<T>> segments, List<T> removed, List<T> added) {
        if (segments.isEmpty() || segments.getLast().same()) {
            segments.add(new Segment<>(false, removed, added));
        } else {
            Segment<T> last = segments.removeLast();
            segments.add(new Segment<>(false, joined(last.before(), removed), joined(last.after(), added)));
        }
    }

    static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
