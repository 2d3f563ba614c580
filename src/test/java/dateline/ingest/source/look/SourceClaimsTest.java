package dateline.ingest.source.look;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.Sources;
import dateline.ingest.source.rule.EntryChoice;
import dateline.ingest.source.rule.Retractions;
import dateline.ingest.source.rule.SourceRules;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is stored before and after looks, while the worker does not run. */
@MicronautTest(startApplication = false, transactional = false)
@Property(name = "dateline.sources.allowed-addresses", value = "127.0.0.0/8")
@Property(name = "dateline.data", value = "target/claims-data")
@Property(name = "dateline.store", value = "jdbc:h2:mem:claims;DB_CLOSE_DELAY=-1")
class SourceClaimsTest {
    private static final String HOST = "127.0.0.1";
    private static final String OTHER = "127.0.0.2";

    @Inject
    SourceClaims claims;

    @Inject
    SourceRegistry registry;

    @Inject
    SourceStates states;

    @Inject
    Sources sources;

    @Inject
    InstantSource clock;

    @AfterEach
    void remove() {
        claims.endAll();
        sources.page("", 100).forEach(registry::remove);
        claims.next(finished(claims.claim(10)));
    }

    @Test
    void aTurnHasTheDueSourcesOfAHostAndTheNextHasWhatIsDueThen() {
        add("a", HOST);
        add("b", HOST);
        add("c", OTHER);
        List<Optional<HostTurn>> turns = claims.next(finished(claims.claim(10)));
        assertThat(turns)
                .extracting(SourceClaimsTest::names)
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        assertThat(claims.claim(10)).as("both are claimed").isEmpty();
        assertThat(claims.next(
                        turns.stream().map(turn -> looked(turn.orElseThrow())).toList()))
                .as("nothing is due")
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(Stream.of("a", "b", "c").map(this::answer)).containsOnly("looked at");
    }

    /** So that the store is not asked before. */
    @Test
    void theNextTimeIsThatOfTheFirstHostThatNobodyHas() {
        add("a", HOST);
        HostTurn turn = claims.next(finished(claims.claim(10))).getFirst().orElseThrow();
        assertThat(claims.nextDue()).as("the host is claimed").isEmpty();
        claims.next(List.of(looked(turn)));
        assertThat(claims.nextDue().orElseThrow())
                .isEqualTo(states.findBySource("a").orElseThrow().nextLook());
    }

    /** A source that was changed during its look keeps what the client has made of it; one that was asked for is due again. */
    @Test
    void whatClientsDoDuringATurnIsNotUndone() {
        add("changed", HOST);
        add("asked", HOST);
        add("removed", HOST);
        add("quiet", HOST);
        HostTurn turn = claims.next(finished(claims.claim(10))).getFirst().orElseThrow();
        Source before = sources.findByName("changed").orElseThrow();
        registry.save(before, source("changed", HOST, now().plusSeconds(1)));
        registry.lookSoon(registry.find("asked").orElseThrow());
        registry.remove(sources.findByName("removed").orElseThrow());
        Optional<HostTurn> next = claims.next(List.of(looked(turn))).getFirst();
        assertThat(names(next)).containsExactlyInAnyOrder("changed", "asked");
        assertThat(answer("changed")).isNull();
        assertThat(answer("asked")).isEqualTo("looked at");
        assertThat(answer("quiet")).isEqualTo("looked at");
        assertThat(states.findBySource("removed")).isEmpty();
    }

    /** Otherwise a source that does not answer would keep the states of others from being stored. */
    @Test
    void aSourceThatFailsIsLookedAtByItself() {
        for (String name : List.of("a", "b", "c")) {
            add(name, HOST);
        }
        HostTurn first = claims.next(finished(claims.claim(10))).getFirst().orElseThrow();
        List<SourceLook> failed = first.looks().stream()
                .map(look -> new SourceLook(look.source(), look.state().failed(now(), "HTTP 500", now())))
                .toList();
        HostTurn second = claims.next(List.of(new FinishedTurn(first.host(), failed, List.of(), false)))
                .getFirst()
                .orElseThrow();
        assertThat(second.looks()).hasSize(1);
    }

    /** A turn may end early, and a server may be killed in it: what was not looked at, or not stored, is due still. */
    @Test
    void looksThatWereNotStoredAreDoneAgain() {
        add("a", HOST);
        add("b", HOST);
        HostTurn turn = claims.next(finished(claims.claim(10))).getFirst().orElseThrow();
        SourceLook first = turn.looks().getFirst();
        String left = turn.looks().getLast().source().name();
        FinishedTurn cut = new FinishedTurn(turn.host(), looked(turn).looks().subList(0, 1), List.of(left), true);
        assertThat(claims.next(List.of(cut)).getFirst()).isEmpty();
        assertThat(answer(first.source().name())).isEqualTo("looked at");
        Optional<HostTurn> next = claims.next(finished(claims.claim(10))).getFirst();
        assertThat(names(next)).containsExactly(left);
        assertThat(claims.claim(10)).isEmpty();
        claims.endAll();
        assertThat(names(claims.next(finished(claims.claim(10))).getFirst())).containsExactly(left);
    }

    private void add(String name, String host) {
        registry.save(null, source(name, host, now()));
    }

    private static Source source(String name, String host, Instant changed) {
        SourceRules rules = new SourceRules(
                "world",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                true,
                EntryChoice.NONE,
                EntryChoice.NONE,
                EntryChoice.NONE,
                Retractions.IGNORE,
                Duration.ofHours(1),
                Duration.ofHours(1),
                false);
        return new Source(name, SourceKind.FEED, "http://" + host + "/" + name, rules, changed, changed);
    }

    private static List<FinishedTurn> finished(List<SourceHost> hosts) {
        return hosts.stream()
                .map(host -> new FinishedTurn(host, List.of(), List.of(), false))
                .toList();
    }

    private FinishedTurn looked(HostTurn turn) {
        return new FinishedTurn(
                turn.host(),
                turn.looks().stream()
                        .map(look -> new SourceLook(
                                look.source(), look.state().succeeded(now(), "looked at", now().plusSeconds(3_600))))
                        .toList(),
                List.of(),
                false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable String answer(String name) {
        return states.findBySource(name).map(SourceState::answer).orElse(null);
    }

    private static List<String> names(Optional<HostTurn> turn) {
        return turn.map(HostTurn::looks).orElse(List.of()).stream()
                .map(look -> look.source().name())
                .toList();
    }
}
