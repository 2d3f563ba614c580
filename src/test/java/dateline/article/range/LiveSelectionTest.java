package dateline.article.range;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.filing.Filing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RFC 5005 §4: a live document has the last added or changed entries. */
class LiveSelectionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theOldestByDateIsArchivedFirst() {
        LiveSelection selection = LiveSelection.of(List.of(entry(3, 13), entry(1, 11), entry(2, 12)), List.of(), 2);
        assertThat(selection.kept()).containsExactly(entry(3, 13), entry(2, 12));
        assertThat(selection.excess()).containsExactly(entry(1, 11));
    }

    @Test
    void anAmendedEntryReplacesTheOldest() {
        LiveSelection selection = LiveSelection.of(List.of(entry(2, 12), entry(3, 13)), List.of(entry(1, 14)), 2);
        assertThat(selection.kept()).containsExactly(entry(3, 13), entry(1, 14));
        assertThat(selection.excess()).containsExactly(entry(2, 12));
        assertThat(selection.endedAmendments()).isEmpty();
    }

    @Test
    void anAmendmentEndsWhenAllOtherEntriesAreLater() {
        LiveSelection selection = LiveSelection.of(List.of(entry(2, 15), entry(3, 16)), List.of(entry(1, 14)), 2);
        assertThat(selection.kept()).containsExactly(entry(3, 16), entry(2, 15));
        assertThat(selection.excess()).isEmpty();
        assertThat(selection.endedAmendments()).containsExactly(entry(1, 14).article());
    }

    @Test
    void bulkWorkWithOldDatesEndsNoAmendment() {
        LiveSelection selection = LiveSelection.of(
                List.of(entry(1, 21), entry(2, 22), entry(3, 23), entry(8, 8), entry(9, 9)), List.of(entry(5, 14)), 3);
        assertThat(selection.kept()).containsExactly(entry(9, 9), entry(8, 8), entry(5, 14));
        assertThat(selection.excess()).containsExactly(entry(1, 21), entry(2, 22), entry(3, 23));
    }

    /** An entry that is amended before it is archived keeps its place, and no reader gets it twice. */
    @Test
    void anEntryThatIsNewAndAmendedCountsOnce() {
        LiveSelection selection =
                LiveSelection.of(List.of(entry(1, 14), entry(2, 12), entry(3, 13)), List.of(entry(1, 14)), 2);
        assertThat(selection.kept()).containsExactly(entry(3, 13), entry(1, 14));
        assertThat(selection.excess()).containsExactly(entry(2, 12));
        LiveSelection later =
                LiveSelection.of(List.of(entry(1, 14), entry(4, 15), entry(5, 16)), List.of(entry(1, 14)), 2);
        assertThat(later.kept()).containsExactly(entry(5, 16), entry(4, 15));
        assertThat(later.excess()).containsExactly(entry(1, 14));
        assertThat(later.endedAmendments()).containsExactly(entry(1, 14).article());
    }

    @Test
    void ofTooManyAmendmentsTheEarliestEndFirst() {
        LiveSelection selection = LiveSelection.of(List.of(), List.of(entry(3, 33), entry(1, 32), entry(2, 31)), 2);
        assertThat(selection.kept()).containsExactly(entry(3, 33), entry(1, 32));
        assertThat(selection.endedAmendments()).containsExactly(entry(2, 31).article());
    }

    private static Filing entry(int day, long change) {
        return new Filing(1, new UUID(7, day), NOON.plusSeconds(day), change, 0);
    }
}
