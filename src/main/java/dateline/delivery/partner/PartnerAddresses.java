package dateline.delivery.partner;

import dateline.access.TokenRegistry;
import dateline.article.log.LogTime;
import dateline.attribution.address.WebAddress;
import dateline.delivery.DocumentAddress;
import dateline.delivery.FeedAddressParser;
import dateline.feed.PublicAddress;
import dateline.partner.Partner;
import dateline.partner.Partners;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of partners' documents as topics of subscriptions (WebSub §2). */
@Singleton
public final class PartnerAddresses {
    private final Admissions admissions;
    private final Partners partners;
    private final PublicAddress home;
    private final LogTime time;

    PartnerAddresses(Admissions admissions, Partners partners, PublicAddress home, LogTime time) {
        this.admissions = admissions;
        this.partners = partners;
        this.home = home;
        this.time = time;
    }

    /**
     * A document of a partner.
     *
     * @param prefix the part of its path that names the partner
     */
    public record PartnerDocument(String prefix, DocumentAddress address) {}

    /**
     * The document at an address, which was allowed to its subscriber before.
     *
     * @return empty for an address that is not of a partner
     * @throws ProblemException 410 when the contract is not in force, 404 when the partner has no such document
     */
    public Optional<PartnerDocument> find(URI address) {
        PartnerTarget target = target(address);
        if (target == null || target.partner() == null) {
            return Optional.empty();
        }
        Partner partner = partners.findByName(target.partner())
                .filter(found -> found.isActive(time.now()))
                .orElseThrow(() -> new ProblemException(ProblemKind.GONE, "The contract of this partner has ended."));
        return Optional.of(FeedAddressParser.within(target.rest())
                .filter(document -> partner.formats().contains(document.format().extension()))
                .map(document -> new PartnerDocument(target.prefix(), document.in(partner.edition())))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "This partner has no such feed.")));
    }

    /**
     * Refuses a request to subscribe to a feed of a partner, unless it has the token of that partner.
     *
     * @param authorization the value of the field Authorization of the request
     * @return the id of the token; empty for a feed for everybody
     * @throws ProblemException 401 without a valid token, 400 for an address that has a token in its path
     */
    public Optional<String> demand(URI topic, @Nullable String authorization) {
        PartnerTarget target = target(topic);
        if (target == null) {
            return Optional.empty();
        }
        if (target.partner() == null) {
            // The address of a topic is stored and sent, and a token must be neither.
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "An address with a token can't be a topic: send " + home.at("/partners/NAME/feed.rss")
                            + " with the name of the partner, and the token in the header Authorization of this"
                            + " request.");
        }
        String token = PartnerTarget.token(target.partner(), authorization);
        if (token == null
                || admissions
                        .check(new PartnerTarget(target.partner(), token, target.prefix(), target.rest()))
                        .isEmpty()) {
            throw new ProblemException(
                    ProblemKind.NO_TOKEN, "Send the token of the partner in the header Authorization of this request.");
        }
        return Optional.of(TokenRegistry.id(token));
    }

    private @Nullable PartnerTarget target(URI address) {
        String base = home.at("").toString();
        String normal =
                WebAddress.comparable(address.toString()).map(URI::toString).orElse("");
        return normal.startsWith(base + "/") ? PartnerTarget.of(normal.substring(base.length()), null) : null;
    }
}
