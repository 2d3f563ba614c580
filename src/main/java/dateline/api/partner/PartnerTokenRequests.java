package dateline.api.partner;

import dateline.access.Scopes;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.access.TokenRevocation;
import dateline.ingest.field.Fields;
import dateline.partner.Partner;
import dateline.partner.Partners;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can be requested for the tokens of partners, with the same faults for the publishing API and for the desk. */
@Singleton
public final class PartnerTokenRequests {
    /** A contract needs one token, and a second one while the first is replaced; this is for several programs. */
    private static final int MOST = 50;

    private final Partners partners;
    private final TokenRegistry registry;
    private final TokenRevocation revocation;

    PartnerTokenRequests(Partners partners, TokenRegistry registry, TokenRevocation revocation) {
        this.partners = partners;
        this.registry = registry;
        this.revocation = revocation;
    }

    /** All tokens of a partner, without their secrets. */
    public List<PartnerTokenJson> all(String name) {
        return registry.ofPartner(partners.existing(name).name()).stream()
                .map(PartnerTokenJson::of)
                .toList();
    }

    /** Creates a token of a partner. Only this answer has its secret. */
    public PartnerTokenJson create(String name, Map<?, ?> json) {
        Partner partner = partners.existing(name);
        Fields fields = Fields.of(json);
        Instant expires = fields.instant("expires");
        if (expires != null && registry.isPast(expires)) {
            fields.fault("expires", "expires " + expires + " is already past: send a time in the future");
        }
        fields.refuseUnknown();
        fields.refuseFaults();
        demandRoom(partner);
        TokenRegistry.NewToken created = registry.create("partner " + name, Scopes.ofPartner(name), expires);
        return PartnerTokenJson.created(
                created.token(), created.secret(), name, partner.formats().getFirst());
    }

    /** Revokes a token of a partner. */
    public void revoke(String name, String id) {
        revocation.revoke(registry.ofPartner(partners.existing(name).name()).stream()
                .map(Token::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "The partner has no token " + id + ": list them at /api/partners/" + name + "/tokens.")));
    }

    private void demandRoom(Partner partner) {
        if (partner.retired() != null) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The partner is retired: put it again before you make a token.");
        }
        long valid = registry.ofPartner(partner.name()).stream()
                .filter(registry::isValid)
                .count();
        if (valid >= MOST) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The partner has " + MOST + " valid tokens: revoke one first.");
        }
    }
}
