package dateline.api.partner;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.delivery.FeedDocuments;
import dateline.feed.profile.check.ProfileCheck;
import dateline.partner.Partner;
import dateline.partner.PartnerDays;
import dateline.partner.PartnerLook;
import dateline.partner.Partners;
import dateline.partner.QuietPartners;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Shows what partners took, and what the takers of their profiles would refuse. */
@Controller("/api/partners/{name}")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerStateController {
    private static final int SHOWN_DAYS = 92;

    private final Partners partners;
    private final PartnerDays days;
    private final QuietPartners quiet;
    private final FeedDocuments documents;
    private final ProfileCheck check;
    private final InstantSource clock;

    PartnerStateController(
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

    /** Read what a partner took. On each of the last 92 days. */
    @ApiResponse(responseCode = "200", description = "The last request, and the days", useReturnTypeSchema = true)
    @Get("/state")
    PartnerStateJson readPartnerState(String name) {
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

    /**
     * Check the feed of a partner. What the taker of its profile would refuse in the feed with the latest 50 articles, and
     * why.
     */
    @ApiResponse(
            responseCode = "200",
            description = "The refusals; none when the feed is right",
            useReturnTypeSchema = true)
    @Get("/check")
    PartnerCheckJson checkPartner(String name) {
        Partner partner = partners.existing(name);
        FeedDocuments.AssembledFeed feed = documents.assembled(partner.edition());
        return PartnerCheckJson.of(partner, feed.feed(), check.refusals(feed.feed(), feed.size()));
    }
}
