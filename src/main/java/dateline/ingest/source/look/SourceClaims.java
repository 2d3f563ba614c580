package dateline.ingest.source.look;

import dateline.ingest.source.LookClaim;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims hosts that are due, and notes what came of looks. A claim ends by itself; it is longer than any turn. */
@Singleton
public class SourceClaims {
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** What is left of a claim when it is made longer, so that many short turns share one claim. */
    private static final Duration ENOUGH = Duration.ofMinutes(9);

    private final SourceHosts hosts;
    private final SourceStates states;
    private final DueLooks due;
    private final InstantSource clock;

    SourceClaims(SourceHosts hosts, SourceStates states, DueLooks due, InstantSource clock) {
        this.hosts = hosts;
        this.states = states;
        this.due = due;
        this.clock = clock;
    }

    /** Claims some hosts. */
    @Transactional
    public List<SourceHost> claim(int limit) {
        Instant now = now();
        List<SourceHost> found = hosts.due(now, limit);
        if (found.isEmpty()) {
            return found;
        }
        Instant until = now.plus(CLAIM);
        hosts.claim(found.stream().map(SourceHost::host).toList(), until);
        return found.stream()
                .map(host -> new SourceHost(host.host(), host.due(), until))
                .toList();
    }

    /** When the next host is due that nobody has claimed, as far as it is not due now. */
    public Optional<Instant> nextDue() {
        return hosts.nextDue(now());
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

    /**
     * Stores what came of turns, one for each host, and begins the next. A host of which no source is due is given back.
     *
     * @return the next turn of each; empty for a host that was given back, or that another node has by now
     */
    @Transactional
    public List<Optional<HostTurn>> next(List<FinishedTurn> turns) {
        save(turns.stream().flatMap(turn -> turn.looks().stream()).toList());
        due.giveBack(turns.stream().flatMap(turn -> turn.left().stream()).toList(), now());
        List<SourceHost> kept = turns.stream()
                .filter(turn -> !turn.isLast())
                .flatMap(turn -> renew(turn.host()).stream())
                .toList();
        Map<String, HostTurn> begun = due.begin(kept, now(), now().plus(CLAIM));
        Stream.concat(
                        turns.stream().filter(FinishedTurn::isLast).map(FinishedTurn::host),
                        kept.stream().filter(host -> !begun.containsKey(host.host())))
                .sorted(Comparator.comparing(SourceHost::host))
                .forEach(this::release);
        return turns.stream()
                .map(turn -> Optional.ofNullable(begun.get(turn.host().host())))
                .toList();
    }

    /** Stores the states after looks, unless a source was changed or deleted during its look. */
    @Transactional
    public void save(List<SourceLook> looks) {
        if (looks.isEmpty()) {
            return;
        }
        Map<String, LookClaim> stored =
                states.claims(looks.stream().map(look -> look.source().name()).toList()).stream()
                        .collect(Collectors.toMap(LookClaim::source, Function.identity()));
        List<SourceState> after = new ArrayList<>();
        SortedMap<String, Instant> elsewhere = new TreeMap<>();
        for (SourceLook look : looks) {
            LookClaim claim = stored.get(look.source().name());
            if (claim == null || !claim.changed().equals(look.source().changed())) {
                continue;
            }
            boolean isAsked = SourceState.AT_ONCE.equals(claim.nextLook());
            SourceState state = isAsked ? look.state().againAtOnce() : look.state();
            after.add(state);
            Instant next = state.nextLook();
            // The claim of the host ends with a look at what is due next.
            if (next != null && !state.host().equals(claim.host())) {
                elsewhere.merge(state.host(), next, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        states.updateAll(after);
        elsewhere.forEach(this::makeDue);
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

    /** Gives a host back. */
    private void release(SourceHost host) {
        // The lock comes first, so that what others have made due meanwhile is seen.
        hosts.lock(host.host());
        hosts.release(host.host(), host.claimed(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
