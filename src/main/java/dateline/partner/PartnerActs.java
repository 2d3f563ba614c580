package dateline.partner;

import dateline.access.TokenRegistry;
import dateline.access.TokenRevocation;
import dateline.article.act.EntitlementActs;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.entitlement.Entitlements;
import dateline.article.entitlement.PartnerListVersion;
import dateline.article.feed.FeedKey;
import dateline.article.log.ChangeWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes partners. A change applies to the next request on this node, and a moment later on all others. */
@Singleton
public class PartnerActs {
    private final Partners partners;
    private final Entitlements entitlements;
    private final EntitlementActs entitlementActs;
    private final PartnerListVersion list;
    private final TokenRegistry tokens;
    private final TokenRevocation revocation;
    private final ChangeWriter changeWriter;

    PartnerActs(
            Partners partners,
            Entitlements entitlements,
            EntitlementActs entitlementActs,
            PartnerListVersion list,
            TokenRegistry tokens,
            TokenRevocation revocation,
            ChangeWriter changeWriter) {
        this.partners = partners;
        this.entitlements = entitlements;
        this.entitlementActs = entitlementActs;
        this.list = list;
        this.tokens = tokens;
        this.revocation = revocation;
        this.changeWriter = changeWriter;
    }

    /**
     * Stores a partner. When it may read other articles than before, its readers get tombstones of those that they must not
     * read any more. A retired partner loses its tokens.
     *
     * @param before the state that the change was computed from; null for a new partner
     * @param after the partner; its entitlement is that of the terms
     * @return the partner as it is now
     * @throws ProblemException 412 when it was changed in the meantime
     */
    @Transactional
    public Partner save(@Nullable Partner before, Partner after, EntitlementTerms terms, String submitter) {
        Instant now = changeWriter.lock().log();
        Partner stored = partners.findByName(after.name()).orElse(null);
        if (!Objects.equals(stored, before)) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_FAILED, "The partner was changed by somebody else: read it again.");
        }
        Partner active = before == null || before.retired() != null ? null : before;
        Partner next = after.with(after.retired() == null ? entitlement(active, terms) : after.entitlement(), now);
        Partner saved = before == null ? partners.save(next) : partners.update(next);
        changeWriter.writePartner(submitter, next.name(), number -> {
            Map<FeedKey, Long> changed = new HashMap<>(list.changed(number));
            if (next.retired() != null) {
                changed.putAll(entitlementActs.touch(next.entitlement(), number));
            } else if (active != null && active.entitlement() != next.entitlement()) {
                changed.putAll(entitlementActs.succeed(active.entitlement(), next.entitlement(), number));
            }
            return changed;
        });
        if (before != null && partners.count(before.entitlement()) == 0) {
            entitlementActs.end(before.entitlement(), now);
        }
        if (next.retired() != null) {
            tokens.ofPartner(next.name()).forEach(token -> revocation.revoke(token.id()));
        }
        return saved;
    }

    /** With the same terms a partner keeps its entitlement. */
    private int entitlement(@Nullable Partner before, EntitlementTerms terms) {
        Integer earlier = before == null ? null : before.entitlement();
        boolean same = earlier != null
                && entitlements
                        .findById(earlier)
                        .map(Entitlement::terms)
                        .filter(terms::equals)
                        .isPresent();
        return earlier != null && same
                ? earlier
                : entitlementActs.with(terms, earlier).id();
    }
}
