package dateline.ingest.source;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;

/**
 * What has come from a source so far.
 *
 * @param taken how many times an article of it was new or changed
 * @param refused how many refusals there were
 * @param refusals the last of them, the newest first
 */
@Serdeable
public record SourceHistory(long taken, long refused, List<Refusal> refusals) {
    /** Nothing. */
    public static final SourceHistory EMPTY = new SourceHistory(0, 0, List.of());

    private static final int MOST_REFUSALS = 20;

    public SourceHistory {
        refusals = List.copyOf(refusals.subList(0, Math.min(refusals.size(), MOST_REFUSALS)));
    }

    /** With what another look has brought. A refusal that is repeated is named once. */
    SourceHistory with(LookTally tally) {
        List<Refusal> last = new ArrayList<>(tally.refusals());
        refusals.stream()
                .filter(earlier -> tally.refusals().stream().noneMatch(earlier::isRepeatedBy))
                .forEach(last::add);
        return new SourceHistory(
                taken + tally.taken(), refused + tally.refusals().size(), last);
    }
}
