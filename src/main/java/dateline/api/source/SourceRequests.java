package dateline.api.source;

import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.hub.CallbackAddress;
import dateline.ingest.source.look.SourceAddresses;
import dateline.ingest.source.look.SourceRegistry;
import dateline.ingest.source.look.SourceRegistry.SourceReport;
import dateline.ingest.source.look.SourceWorker;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What can be requested for sources, with the same faults for the publishing API and for the desk. */
@Singleton
public final class SourceRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long PAUSE_MILLIS = 50;

    private final SourceRegistry registry;
    private final SourceAddresses addresses;
    private final CallbackAddress callbacks;
    private final SourceWorker worker;
    private final ArticleEdits edits;
    private final InstantSource clock;

    SourceRequests(
            SourceRegistry registry,
            SourceAddresses addresses,
            CallbackAddress callbacks,
            SourceWorker worker,
            ArticleEdits edits,
            InstantSource clock) {
        this.registry = registry;
        this.addresses = addresses;
        this.callbacks = callbacks;
        this.worker = worker;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * A page of sources in the order of their names, with their states.
     *
     * @param next the name at which it ends; null when it is the last one
     */
    public record Page(List<SourceJson> sources, @Nullable String next) {}

    /**
     * What came of a look.
     *
     * @param isOver whether it is not under way any more
     */
    public record Look(SourceJson source, boolean isOver) {}

    /** The sources after a name. */
    public Page page(String after, int most) {
        List<SourceReport> found = registry.page(after, most + 1);
        boolean more = found.size() > most;
        List<SourceReport> shown = more ? found.subList(0, most) : found;
        ReferenceData reference = edits.reference();
        return new Page(
                shown.stream().map(one -> SourceJson.of(one, reference)).toList(),
                more ? shown.getLast().source().name() : null);
    }

    /**
     * A source with its state.
     *
     * @throws ProblemException 404 when there is none
     */
    public SourceJson read(String name) {
        return json(existing(name));
    }

    /** Creates a source, or replaces all its fields. */
    public SavedResource<SourceJson> put(String name, Map<?, ?> json, IfMatch ifMatch) {
        SourceReport report = registry.find(name).orElse(null);
        demandCurrent(ifMatch, report);
        Source before = report == null ? null : report.source();
        Source after = new SourceFields(Fields.of(json), name, before, edits.reference())
                .read(addresses, callbacks, clock.instant());
        registry.save(before, after);
        worker.wake();
        return new SavedResource<>(before == null, read(name));
    }

    /** Looks at a source now, and waits until the look is over, at most 40 seconds. */
    public Look look(String name) throws InterruptedException {
        registry.lookSoon(existing(name));
        worker.wake();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            SourceReport report = existing(name);
            SourceState state = report.state();
            if (!state.looking() && !SourceState.AT_ONCE.equals(state.nextLook())) {
                return new Look(json(report), true);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return new Look(read(name), false);
    }

    /** Deletes a source. */
    public void delete(String name, IfMatch ifMatch) {
        SourceReport report = existing(name);
        demandCurrent(ifMatch, report);
        registry.remove(report.source());
    }

    private SourceReport existing(String name) {
        return registry.find(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no source \"" + name + "\": list them at /api/sources."));
    }

    private void demandCurrent(IfMatch ifMatch, @Nullable SourceReport report) {
        ifMatch.demand(
                report == null ? null : json(report), "The source has changed since you read it: read it again.");
    }

    private SourceJson json(SourceReport report) {
        return SourceJson.of(report, edits.reference());
    }
}
