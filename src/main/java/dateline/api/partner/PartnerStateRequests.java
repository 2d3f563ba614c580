package dateline.api.partner;

import dateline.delivery.FeedDocuments;
import dateline.feed.profile.check.ProfileCheck;
import dateline.partner.Partner;
import dateline.partner.PartnerDays;
import dateline.partner.PartnerLook;
import dateline.partner.Partners;
import dateline.partner.QuietPartners;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What partners took, and what the takers of their profiles would refuse, for the publishing API and for the desk. */
@Singleton
public final class PartnerStateRequests {
    private static final int SHOWN_DAYS = 92;

    private final Partners partners;
    private final PartnerDays days;
    private final QuietPartners quiet;
    private final FeedDocuments documents;
    private final ProfileCheck check;
    private final InstantSource clock;

    PartnerStateRequests(
            Partners partners,
            PartnerDays days,
            QuietPartners quiet,
            FeedDocuments documents,
            ProfileCheck check,
            InstantSource clock) {
        this.partners = partners;
        this.days = days;
        this.quiet = quiet;
        this.documents = documents;
        this.check = check;
        this.clock = clock;
    }

    /** What a partner took on each of the last 92 days. */
    public PartnerStateJson read(String name) {
        Partner partner = partners.existing(name);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PartnerStateJson(
                partner.isActive(clock.instant()),
                days.findByPartner(name).map(PartnerLook::at).orElse(null),
                quiet.isQuiet(partner),
                days.since(name, today.minusDays(SHOWN_DAYS)).stream()
                        .map(PartnerStateJson.Day::of)
                        .toList());
    }

    /** What the taker of a partner's profile would refuse in the feed with the latest articles. */
    public PartnerCheckJson check(String name) {
        Partner partner = partners.existing(name);
        FeedDocuments.AssembledFeed feed = documents.assembled(partner.edition());
        return PartnerCheckJson.of(partner, feed.feed(), check.refusals(feed.feed(), feed.size()));
    }
}
