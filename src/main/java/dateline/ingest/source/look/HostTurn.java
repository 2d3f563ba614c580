package dateline.ingest.source.look;

import java.util.List;

/**
 * The sources of a host that are looked at next, one after the other. To store the states of several together costs a
 * fraction of storing each, and what a crash loses are looks, which are done again with the same validators.
 */
public record HostTurn(SourceHost host, List<SourceLook> looks) {
    public HostTurn {
        looks = List.copyOf(looks);
    }

    /** Before the first look. */
    static HostTurn claimed(SourceHost host) {
        return new HostTurn(host, List.of());
    }
}
