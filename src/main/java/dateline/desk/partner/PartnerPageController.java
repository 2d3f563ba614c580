package dateline.desk.partner;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.partner.PartnerCheckJson;
import dateline.api.partner.PartnerRequests;
import dateline.api.partner.PartnerStateRequests;
import dateline.api.partner.PartnerTokenJson;
import dateline.api.partner.PartnerTokenRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourceJson;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Objects;

/** What can be done with partners beside the forms that every kind of resource has: tokens, and the check of their feeds. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/partners")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerPageController {
    private static final String PATH = "/partners";

    private final PartnerResource kind;
    private final PartnerRequests requests;
    private final PartnerTokenRequests tokens;
    private final PartnerStateRequests checks;
    private final FormState states;
    private final PublicAddress address;
    private final ResourceEditing editing;

    PartnerPageController(
            PartnerResource kind,
            PartnerRequests requests,
            PartnerTokenRequests tokens,
            PartnerStateRequests checks,
            FormState states,
            PublicAddress address,
            ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.tokens = tokens;
        this.checks = checks;
        this.states = states;
        this.address = address;
        this.editing = editing;
    }

    @Post("/{name}/retire")
    HttpResponse<?> retire(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(
                request, kind, name, PATH, "retired", () -> requests.retire(name, states.any(), Caller.of(request)));
    }

    /** Creates a token. Its secret is only in this answer. */
    @Post("/{name}/tokens")
    HttpResponse<?> createToken(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        DeskLayout layout =
                editing.layout(request, kind.home(), requests.read(name).title());
        DeskMessages text = layout.text();
        ResourceForm fresh = PartnerFacts.tokenForm(text, name);
        ResourcePage.Builder page = ResourcePage.of(layout).link(ResourcePath.of("partners", name), layout.title());
        try {
            PartnerTokenJson created =
                    tokens.create(name, ResourceJson.of(form.values(), fresh.fields(), layout.zone()));
            page.notice(text.of("resources.token-once"))
                    .secret(text.of("resources.token"), Objects.requireNonNull(created.token()))
                    .secret(
                            text.of("resources.address"),
                            address.at(Objects.requireNonNull(created.feed())).toString())
                    .secret(
                            text.of("resources.address-with-token"),
                            address.at(Objects.requireNonNull(created.feedWithToken()))
                                    .toString());
            return editing.answer(HttpStatus.CREATED, page);
        } catch (ProblemException e) {
            return editing.answer(
                    HttpStatus.valueOf(e.problem().status()),
                    page.problem(e.problem().detail())
                            .form(fresh.with(form.values(), e.problem().errors())));
        }
    }

    @Post("/{name}/tokens/{id}/revoke")
    HttpResponse<?> revokeToken(HttpRequest<?> request, String name, String id) throws InterruptedException {
        return editing.act(
                request, kind, name, ResourcePath.of("partners", name), "revoked", () -> tokens.revoke(name, id));
    }

    /** What the taker of the partner's profile would refuse. */
    @Get("/{name}/check")
    HttpResponse<?> check(HttpRequest<?> request, String name) {
        PartnerCheckJson check = checks.check(name);
        DeskLayout layout =
                editing.layout(request, kind.home(), requests.read(name).title());
        DeskMessages text = layout.text();
        return editing.answer(
                HttpStatus.OK,
                ResourcePage.of(layout)
                        .link(ResourcePath.of("partners", name), layout.title())
                        .note(text.of("resources.check-says", check.profile(), text.number(check.articles())))
                        .table(ResourceTable.headed(
                                text.of("resources.check"),
                                List.of(
                                        text.of("resources.article"),
                                        text.of("resources.rule"),
                                        text.of("resources.reason")),
                                check.refusals().stream()
                                        .map(PartnerPageController::row)
                                        .toList(),
                                text.of("resources.no-refusals"))));
    }

    private static ResourceTable.Row row(PartnerCheckJson.Refused refused) {
        return ResourceTable.Row.of(
                refused.article() == null
                        ? Cell.said("")
                        : Cell.link(refused.article().toString(), "/articles/" + refused.article()),
                Cell.code(refused.rule()),
                Cell.of(refused.reason()));
    }
}
