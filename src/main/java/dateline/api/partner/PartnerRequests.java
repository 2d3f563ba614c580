package dateline.api.partner;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeeds;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.entitlement.Entitlements;
import dateline.article.job.EntitlementJob;
import dateline.feed.profile.Profiles;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.partner.Partner;
import dateline.partner.PartnerActs;
import dateline.partner.Partners;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be requested for partners, with the same faults for the publishing API and for the desk. */
@Singleton
public final class PartnerRequests {
    /** How long a change waits for the filing of its articles; a larger filing goes on afterwards. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Partners partners;
    private final PartnerActs acts;
    private final Entitlements entitlements;
    private final EntitlementJob job;
    private final CombinedFeeds combined;
    private final ArticleEdits edits;
    private final Profiles profiles;
    private final InstantSource clock;

    PartnerRequests(
            Partners partners,
            PartnerActs acts,
            Entitlements entitlements,
            EntitlementJob job,
            CombinedFeeds combined,
            ArticleEdits edits,
            Profiles profiles,
            InstantSource clock) {
        this.profiles = profiles;
        this.partners = partners;
        this.acts = acts;
        this.entitlements = entitlements;
        this.job = job;
        this.combined = combined;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * A page of partners in the order of their names, also retired ones.
     *
     * @param next the name at which it ends; null when it is the last one
     */
    public record Page(List<PartnerJson> partners, @Nullable String next) {}

    /** The formats that a contract can have. */
    public static List<String> formats() {
        return PartnerFields.FORMATS;
    }

    /** The names of all profiles. */
    public List<String> profiles() {
        return profiles.names();
    }

    /** The partners after a name. */
    public Page page(String after, int most) {
        List<Partner> found = partners.page(after, most + 1);
        boolean more = found.size() > most;
        List<Partner> shown = more ? found.subList(0, most) : found;
        ReferenceData reference = edits.reference();
        return new Page(
                shown.stream().map(one -> json(one, reference)).toList(),
                more ? shown.getLast().name() : null);
    }

    /**
     * A partner.
     *
     * @throws ProblemException 404 when there is none
     */
    public PartnerJson read(String name) {
        return json(partners.existing(name), edits.reference());
    }

    /** Creates a partner, or replaces all its fields. */
    public SavedResource<PartnerJson> put(String name, Map<?, ?> json, IfMatch ifMatch, Caller caller) {
        ReferenceData reference = edits.reference();
        Partner before = partners.findByName(name).orElse(null);
        demandCurrent(ifMatch, before, reference);
        PartnerFields.Read read = new PartnerFields(
                        Fields.of(json),
                        name,
                        before == null ? null : terms(before),
                        reference,
                        combined.open(),
                        profiles.names())
                .read(clock.instant());
        Partner now = acts.save(before, read.partner(), read.terms(), caller.name());
        job.finish(clock.instant().plus(PATIENCE));
        return new SavedResource<>(before == null, json(now, reference));
    }

    /** Retires a partner, and revokes its tokens; one that is retired already stays so. */
    public void retire(String name, IfMatch ifMatch, Caller caller) {
        Partner before = partners.existing(name);
        demandCurrent(ifMatch, before, edits.reference());
        if (before.retired() == null) {
            acts.save(before, before.retiredAt(clock.instant()), terms(before), caller.name());
        }
    }

    private EntitlementTerms terms(Partner partner) {
        return entitlements
                .findById(partner.entitlement())
                .map(Entitlement::terms)
                .orElseThrow();
    }

    private PartnerJson json(Partner partner, ReferenceData reference) {
        return PartnerJson.of(partner, terms(partner), reference);
    }

    private void demandCurrent(IfMatch ifMatch, @Nullable Partner before, ReferenceData reference) {
        ifMatch.demand(
                before == null ? null : json(before, reference),
                "The partner has changed since you read it: read it again.");
    }
}
