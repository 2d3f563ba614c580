package dateline.ingest.source;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has come from a source so far.
 *
 * @param taken how many times an article of it was new or changed
 * @param refused how many refusals there were
 * @param refusals the last of them, the newest first
 * @param omissions what articles were taken without, the newest first; each reason once
 */
@Serdeable
public record SourceHistory(
        long taken,
        long refused,
        List<Refusal> refusals,
        @Nullable List<Refusal> omissions) {
    /** Nothing. */
    public static final SourceHistory EMPTY = new SourceHistory(0, 0, List.of(), List.of());

    private static final int MOST = 20;

    public SourceHistory {
        refusals = last(refusals);
        // Histories of an earlier release have none.
        omissions = omissions == null ? List.of() : last(omissions);
    }

    /** With what another look has brought. A refusal that is repeated is named once. */
    SourceHistory with(LookTally tally) {
        List<Refusal> refused = new ArrayList<>(tally.refusals());
        refusals.stream()
                .filter(earlier -> tally.refusals().stream().noneMatch(earlier::isRepeatedBy))
                .forEach(refused::add);
        Map<String, Refusal> omitted = new LinkedHashMap<>();
        Stream.concat(tally.omissions().stream(), omissions().stream())
                .forEach(one -> omitted.putIfAbsent(one.reason(), one));
        return new SourceHistory(
                taken + tally.taken(), this.refused + tally.refusals().size(), refused, List.copyOf(omitted.values()));
    }

    @Override
    public List<Refusal> omissions() {
        return Objects.requireNonNull(omissions);
    }

    private static List<Refusal> last(List<Refusal> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
    }
}
