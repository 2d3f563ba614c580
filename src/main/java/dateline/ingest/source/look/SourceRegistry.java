package dateline.ingest.source.look;

import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.Sources;
import dateline.ingest.source.subscription.HubRegistry;
import dateline.ingest.source.subscription.HubSubscription;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes sources, with their states. */
@Singleton
public class SourceRegistry {
    private final Sources sources;
    private final SourceStates states;
    private final SourceClaims claims;
    private final HubRegistry hubs;
    private final Map<SourceKind, SourceMethod> methods;

    SourceRegistry(
            Sources sources, SourceStates states, SourceClaims claims, HubRegistry hubs, List<SourceMethod> methods) {
        this.sources = sources;
        this.states = states;
        this.claims = claims;
        this.hubs = hubs;
        this.methods = methods.stream().collect(Collectors.toMap(SourceMethod::kind, Function.identity()));
    }

    /**
     * A source with its state.
     *
     * @param subscription at the hub of its feed; null for none
     */
    public record SourceReport(
            Source source, SourceState state, @Nullable HubSubscription subscription) {}

    /** The sources after a name, in the order of their names. */
    @Transactional
    public List<SourceReport> page(String after, int limit) {
        List<Source> page = sources.page(after, limit);
        List<String> names = page.stream().map(Source::name).toList();
        List<SourceState> found = names.isEmpty() ? List.of() : states.findBySourceIn(names);
        Map<String, SourceState> byName =
                found.stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
        Map<String, HubSubscription> subscriptions = hubs.current(names);
        return page.stream()
                .filter(source -> byName.containsKey(source.name()))
                .map(source -> new SourceReport(
                        source, Objects.requireNonNull(byName.get(source.name())), subscriptions.get(source.name())))
                .toList();
    }

    @Transactional
    public Optional<SourceReport> find(String name) {
        return sources.findByName(name)
                .flatMap(source -> states.findBySource(name)
                        .map(state -> new SourceReport(
                                source, state, hubs.current(List.of(name)).get(name))));
    }

    /**
     * Adds or changes a source; it is looked at at once.
     *
     * @param before the stored source; null for a new one
     * @throws ProblemException 409 when another request has changed it
     */
    @Transactional
    public void save(@Nullable Source before, Source after) {
        Source stored = sources.findByName(after.name()).orElse(null);
        if (stored == null
                ? before != null
                : before == null || !stored.changed().equals(before.changed())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Another request has just changed this source: read it, and send yours again.");
        }
        if (stored == null) {
            String host = host(after, after.address());
            sources.save(after);
            states.save(SourceState.initial(after.name(), host));
            claims.makeDue(host, SourceState.AT_ONCE);
            return;
        }
        SourceState state = states.findBySource(after.name()).orElseThrow();
        boolean same = stored.address().equals(after.address()) && stored.kind() == after.kind();
        String moved = state.memory().moved();
        String host = host(after, same && moved != null ? moved : after.address());
        sources.update(after);
        follow(after, same);
        states.update(state.anew(host, same));
        claims.makeDue(host, SourceState.AT_ONCE);
    }

    /** Looks at a source as soon as its host is free, also at one that has ended. */
    @Transactional
    public void lookSoon(SourceReport report) {
        states.lookAt(report.source().name(), SourceState.AT_ONCE);
        claims.makeDue(report.state().host(), SourceState.AT_ONCE);
    }

    /** Removes a source. Its articles stay. */
    @Transactional
    public void remove(Source source) {
        hubs.end(source.name());
        sources.deleteByName(source.name());
    }

    /** A subscription ends with the address that it is for; one that is still wanted is asked for again. */
    private void follow(Source after, boolean same) {
        if (same && after.rules().pushed()) {
            hubs.retry(after.name());
        } else {
            hubs.end(after.name());
        }
    }

    private String host(Source source, String address) {
        return Objects.requireNonNull(methods.get(source.kind())).host(address);
    }
}
