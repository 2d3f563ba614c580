package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.PageQuery;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeeds;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.entitlement.Entitlements;
import dateline.article.job.EntitlementJob;
import dateline.feed.profile.Profiles;
import dateline.http.IfMatch;
import dateline.partner.Partner;
import dateline.partner.PartnerActs;
import dateline.partner.Partners;
import dateline.problem.PublicReference;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, changes and retires partners. */
@Controller("/api/partners")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
final class PartnerController {
    private static final int LIMIT = 200_000;
    private static final int LONGEST_NAME = 100;

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

    PartnerController(
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

    /** A page of a list of partners. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PartnerPage", description = "Partners in the order of their names, also retired ones")
    record PartnerList(
            List<PartnerJson> partners,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** List partners. In the order of their names, also retired ones. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of partners; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get
    PartnerList listPartners(
            HttpRequest<?> request,
            @Parameter(description = "The value in next of the page before; follow next instead of building addresses")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        PageQuery query = new PageQuery(request);
        String from = query.after(after, LONGEST_NAME);
        int most = query.limit(limit);
        query.refuseFaults();
        List<Partner> found = partners.page(from, most + 1);
        boolean more = found.size() > most;
        List<Partner> shown = more ? found.subList(0, most) : found;
        ReferenceData reference = edits.reference();
        return new PartnerList(
                shown.stream().map(one -> json(one, reference)).toList(),
                query.next(more ? shown.getLast().name() : null));
    }

    /** Read a partner. */
    @ApiResponse(responseCode = "200", description = "The partner", useReturnTypeSchema = true)
    @Get("/{name}")
    PartnerJson readPartner(String name) {
        return json(partners.existing(name), edits.reference());
    }

    /**
     * Create or change a partner. Creates a partner, or replaces all its fields; a retired partner can be used again. What
     * it must not read any more is gone from its feeds with the next request.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnerJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"title\": \"The Herald\", \"any\": {\"sections\": [\"world\"], \"agencies\": [\"ap\"]}, \"none\": {\"tags\": [\"sport\"]}, \"delay\": 15, \"formats\": [\"rss\", \"newsml\"], \"until\": \"2027-12-31T23:00:00Z\"}")))
    @ApiResponse(responseCode = "200", description = "The partner after the change", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The new partner; make a token for it at /api/partners/NAME/tokens",
            useReturnTypeSchema = true)
    @Put("/{name}")
    @Consumes("application/json")
    HttpResponse<PartnerJson> putPartner(
            String name,
            @HiddenArgument BoundedBody body,
            @HiddenArgument IfMatch ifMatch,
            @HiddenArgument Caller caller)
            throws IOException {
        ReferenceData reference = edits.reference();
        Partner before = partners.findByName(name).orElse(null);
        demandCurrent(ifMatch, before, reference);
        PartnerFields.Read read = new PartnerFields(
                        body.fields(LIMIT),
                        name,
                        before == null ? null : terms(before),
                        reference,
                        combined.open(),
                        profiles.names())
                .read(clock.instant());
        Partner now = acts.save(before, read.partner(), read.terms(), caller.name());
        job.finish(clock.instant().plus(PATIENCE));
        PartnerJson json = json(now, reference);
        return before == null ? HttpResponse.created(json, URI.create("/api/partners/" + name)) : HttpResponse.ok(json);
    }

    /** Retire a partner. Its tokens are revoked for good, and its feeds are not available any more. */
    @ApiResponse(responseCode = "204", description = "The partner is retired")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void retirePartner(String name, @HiddenArgument IfMatch ifMatch, @HiddenArgument Caller caller) {
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
