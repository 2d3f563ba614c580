package dateline.ingest.source.look;

import dateline.ingest.source.DueSource;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.Sources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Begins looks at due sources, and ends those that were not done. It is called within a transaction. That a look has begun is
 * only noted when somebody has asked for it: the claim of the host keeps other nodes away, and a source stays due until its
 * state after the look is stored.
 */
@Singleton
final class DueLooks {
    /** The most looks in a turn. */
    private static final int MOST = 100;

    private final SourceStates states;
    private final Sources sources;

    DueLooks(SourceStates states, Sources sources) {
        this.states = states;
        this.sources = sources;
    }

    /**
     * The next turns of hosts, by their names; a host of which nothing is due has none.
     *
     * @param until when the looks end by themselves that were asked for
     */
    Map<String, HostTurn> begin(List<SourceHost> hosts, Instant now, Instant until) {
        Map<SourceHost, List<DueSource>> due = new LinkedHashMap<>();
        for (SourceHost host : hosts) {
            List<DueSource> its = together(states.due(host.host(), now, MOST));
            if (!its.isEmpty()) {
                due.put(host, its);
            }
        }
        if (due.isEmpty()) {
            return Map.of();
        }
        List<DueSource> all = due.values().stream().flatMap(Collection::stream).toList();
        List<String> asked =
                all.stream().filter(DueSource::isAsked).map(DueSource::source).toList();
        if (!asked.isEmpty()) {
            states.beginLooks(asked, hosts.stream().map(SourceHost::host).toList(), until);
        }
        List<String> names = all.stream().map(DueSource::source).toList();
        // The sources first: if one is changed before its state is read, the state after the look is not stored.
        Map<String, Source> found =
                sources.findByNameIn(names).stream().collect(Collectors.toMap(Source::name, Function.identity()));
        Map<String, SourceState> begun = states.findBySourceIn(names).stream()
                .collect(Collectors.toMap(SourceState::source, Function.identity()));
        Map<String, HostTurn> turns = new LinkedHashMap<>();
        due.forEach((host, its) -> {
            List<SourceLook> looks = new ArrayList<>();
            for (DueSource one : its) {
                Source source = found.get(one.source());
                SourceState state = begun.get(one.source());
                // One that has just been deleted, or has moved to another host, is no part of it.
                if (source != null && state != null && state.host().equals(host.host())) {
                    looks.add(new SourceLook(source, state));
                }
            }
            turns.put(host.host(), new HostTurn(host, looks));
        });
        return turns;
    }

    /** Makes sources due again for which there was no time. */
    void giveBack(List<String> left, Instant now) {
        if (!left.isEmpty()) {
            states.giveBack(left, now);
        }
    }

    /** A source that has failed may keep all others waiting, so that it is looked at by itself. */
    private static List<DueSource> together(List<DueSource> due) {
        int count = 0;
        while (count < due.size() && due.get(count).failures() == 0) {
            count++;
        }
        return due.subList(0, Math.min(due.size(), Math.max(count, 1)));
    }
}
