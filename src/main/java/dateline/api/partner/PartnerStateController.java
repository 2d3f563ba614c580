package dateline.api.partner;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Shows what partners took, and what the takers of their profiles would refuse. */
@Controller("/api/partners/{name}")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerStateController {
    private final PartnerStateRequests requests;

    PartnerStateController(PartnerStateRequests requests) {
        this.requests = requests;
    }

    /** Read what a partner took. On each of the last 92 days. */
    @ApiResponse(responseCode = "200", description = "The last request, and the days", useReturnTypeSchema = true)
    @Get("/state")
    PartnerStateJson readPartnerState(String name) {
        return requests.read(name);
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
        return requests.check(name);
    }
}
