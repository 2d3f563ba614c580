package dateline.ingest.source.look;

import java.util.List;

/**
 * What came of a turn.
 *
 * @param looks with the states after them
 * @param left the names of the sources for which there was no time
 * @param isLast whether the host is given back, although some of its sources may be due
 */
public record FinishedTurn(SourceHost host, List<SourceLook> looks, List<String> left, boolean isLast) {
    public FinishedTurn {
        looks = List.copyOf(looks);
        left = List.copyOf(left);
    }
}
