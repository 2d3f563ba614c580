package dateline.access;

import dateline.article.entitlement.PartnerListVersion;
import dateline.article.log.Change;
import dateline.article.log.ChangeWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Revokes tokens, but never the last one that lets an operator in: one with the scope admin that never expires. Where no
 * such token is left, it is the last one with the scope admin.
 */
@Singleton
public class TokenRevocation {
    private final Tokens tokens;
    private final ChangeWriter changeWriter;
    private final PartnerListVersion partnerList;

    TokenRevocation(Tokens tokens, ChangeWriter changeWriter, PartnerListVersion partnerList) {
        this.tokens = tokens;
        this.changeWriter = changeWriter;
        this.partnerList = partnerList;
    }

    /**
     * Revokes a token permanently; throws a 409 for the last token of an administrator. All nodes wait for the same lock,
     * so two of them never revoke the last two at the same time.
     */
    @Transactional
    public void revoke(String id) {
        Instant now = changeWriter.lock().log();
        List<Token> all = tokens.listOrderByCreated();
        Token token = all.stream()
                .filter(stored -> stored.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no token " + id + ": list them at /api/tokens."));
        if (token.revoked() != null) {
            return;
        }
        if (isLast(token, all, now)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The token \"" + token.name() + "\" is the last one with the scope admin"
                            + (token.expires() == null ? " that never expires" : "")
                            + ", and without it nobody could create others. First create another one without a date of"
                            + " expiry: dateline token create NAME --scope admin.");
        }
        tokens.update(token.revokedAt(now));
        token.allScopes()
                .partner()
                .ifPresent(partner -> changeWriter.writePartner(Change.SERVER, partner, partnerList::changed));
    }

    private static boolean isLast(Token token, List<Token> all, Instant now) {
        return token.isAdminAt(now)
                && all.stream()
                        .filter(other -> !other.id().equals(token.id()) && other.isAdminAt(now))
                        .noneMatch(other -> token.expires() != null || other.expires() == null);
    }
}
