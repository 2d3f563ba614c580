package dateline.api.agency;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.article.act.AgencyActs;
import dateline.article.job.RefilingJob;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be requested for agencies, with the same faults for the publishing API and for the desk. */
@Singleton
public final class AgencyRequests {
    private final Agencies agencies;
    private final AgencyActs agencyActs;
    private final RefilingJob refilingJob;
    private final InstantSource clock;

    AgencyRequests(Agencies agencies, AgencyActs agencyActs, RefilingJob refilingJob, InstantSource clock) {
        this.agencies = agencies;
        this.agencyActs = agencyActs;
        this.refilingJob = refilingJob;
        this.clock = clock;
    }

    /** All agencies in the order of their slugs, also retired ones. */
    public List<AgencyJson> all() {
        return agencies.listOrderBySlug().stream().map(AgencyJson::of).toList();
    }

    /**
     * The agency that has a slug now.
     *
     * @throws ProblemException 404 when there is none, 409 when it has another slug now
     */
    public AgencyJson read(String slug) {
        Agency agency = existing(slug);
        if (agency == null) {
            throw unknown(slug);
        }
        return AgencyJson.of(agency);
    }

    /** Creates an agency, or replaces all its fields. */
    public SavedResource<AgencyJson> put(String slug, Map<?, ?> json, IfMatch ifMatch, Caller caller) {
        Agency before = existing(slug);
        demandCurrent(ifMatch, before);
        Agency after =
                new AgencyFields(Fields.of(json), slug, before, agencies.listOrderBySlug()).read(clock.instant());
        Agency now = agencyActs.save(before, after, caller.name());
        refilingJob.finish();
        return new SavedResource<>(before == null, AgencyJson.of(now));
    }

    /** Retires an agency; one that is retired already stays so. */
    public void retire(String slug, IfMatch ifMatch, Caller caller) {
        Agency before = Optional.ofNullable(existing(slug)).orElseThrow(() -> unknown(slug));
        demandCurrent(ifMatch, before);
        if (before.isOpen()) {
            agencyActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
    }

    /** The agency that has a slug now. */
    Optional<Agency> current(String slug) {
        return agencies.listOrderBySlug().stream()
                .filter(agency -> agency.slug().equals(slug))
                .findFirst();
    }

    /** The agency that had a slug before it was renamed. */
    Optional<Agency> renamed(String slug) {
        return agencies.listOrderBySlug().stream()
                .filter(agency -> agency.former().contains(slug))
                .findFirst();
    }

    static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no agency \"" + slug + "\": list them at /api/agencies.");
    }

    private @Nullable Agency existing(String slug) {
        renamed(slug).ifPresent(agency -> {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The agency has another slug now: use /api/agencies/" + agency.slug() + ".");
        });
        return current(slug).orElse(null);
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable Agency before) {
        ifMatch.demand(
                before == null ? null : AgencyJson.of(before),
                "The agency has changed since you read it: read it again.");
    }
}
