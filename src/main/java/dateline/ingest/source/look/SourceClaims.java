package dateline.ingest.source.look;

import dateline.ingest.source.LookClaim;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Claims hosts that are due, and notes what came of looks. A claim ends by itself; it is longer than any look. */
@Singleton
public class SourceClaims {
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** What is left of a claim when it is made longer, so that many short looks share one claim. */
    private static final Duration ENOUGH = Duration.ofMinutes(9);

    private final SourceHosts hosts;
    private final SourceStates states;
    private final InstantSource clock;

    SourceClaims(SourceHosts hosts, SourceStates states, InstantSource clock) {
        this.hosts = hosts;
        this.states = states;
        this.clock = clock;
    }

    /** Claims some hosts. */
    @Transactional
    public List<SourceHost> claim(int limit) {
        Instant now = now();
        List<SourceHost> due = hosts.due(now, limit);
        if (due.isEmpty()) {
            return due;
        }
        Instant until = now.plus(CLAIM);
        hosts.claim(due.stream().map(SourceHost::host).toList(), until);
        return due.stream()
                .map(host -> new SourceHost(host.host(), host.due(), until))
                .toList();
    }

    /**
     * The claim of a host before it is asked again, made longer when that is needed; empty when another node has the host by
     * now.
     */
    public Optional<SourceHost> renew(SourceHost host) {
        if (host.claimed().isAfter(now().plus(ENOUGH))) {
            return Optional.of(host);
        }
        // A claim is known by its time.
        Instant later = now().plus(CLAIM);
        return hosts.renew(host.host(), host.claimed(), later) == 0
                ? Optional.empty()
                : Optional.of(new SourceHost(host.host(), host.due(), later));
    }

    /** Gives a host back. */
    @Transactional
    public void release(SourceHost host) {
        // The lock comes first, so that what others have made due meanwhile is seen.
        hosts.lock(host.host());
        hosts.release(host.host(), host.claimed(), now());
    }

    /** The state of the first source of a host that is due, which is being looked at from now on. */
    @Transactional
    public Optional<SourceState> begin(SourceHost host) {
        Instant now = now();
        Instant until = now.plus(CLAIM);
        Optional<SourceState> due = states.firstDue(host.host(), now);
        due.ifPresent(state -> states.beginLook(state.source(), until));
        return due.map(state -> state.lookingUntil(until));
    }

    /** Stores the state after a look, unless the source was changed or deleted during it. */
    @Transactional
    public void save(Source looked, SourceState after) {
        LookClaim stored = states.claim(looked.name(), looked.changed()).orElse(null);
        if (stored == null) {
            return;
        }
        boolean isAsked = SourceState.AT_ONCE.equals(stored.nextLook());
        SourceState now = states.update(isAsked ? after.againAtOnce() : after);
        Instant next = now.nextLook();
        // The claim of the host ends with a look at what is due next.
        if (next != null && !now.host().equals(stored.host())) {
            makeDue(now.host(), next);
        }
    }

    /** Makes a host due at a time, at the latest. */
    @Transactional
    public void makeDue(String host, Instant at) {
        hosts.add(host, at);
        hosts.dueAt(host, at);
    }

    /** Ends the claims and the looks of a server that was killed. Only one server can open an embedded store. */
    @Transactional
    public void endAll() {
        hosts.endClaims(now());
        states.endLooks(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
