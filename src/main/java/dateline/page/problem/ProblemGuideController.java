package dateline.page.problem;

import dateline.access.PublicAccess;
import dateline.delivery.response.PageResponse;
import dateline.feed.PublicAddress;
import dateline.page.layout.Messages;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.Templates;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The pages at the addresses that problem documents have as their type (RFC 9457 §3.1.1). */
@PublicAccess
@Hidden
@Controller(ProblemGuide.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProblemGuideController {
    private final Templates templates;
    private final PageLayouts layouts;
    private final Sections sections;
    private final PublicAddress address;

    ProblemGuideController(Templates templates, PageLayouts layouts, Sections sections, PublicAddress address) {
        this.address = address;
        this.templates = templates;
        this.layouts = layouts;
        this.sections = sections;
    }

    @Get
    @Produces("*/*")
    HttpResponse<String> all() {
        return page("Problems and their solutions", ProblemGuide.all());
    }

    @Get("/{name}")
    @Produces("*/*")
    HttpResponse<String> one(String name) {
        ProblemGuide guide = ProblemGuide.named(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no problem \"" + name + "\": " + address.path(ProblemGuide.PATH)
                                + " lists all kinds."));
        return page(guide.title(), List.of(guide));
    }

    private HttpResponse<String> page(String title, List<ProblemGuide> guides) {
        PageLayout layout = layouts.unlisted(Messages.forLanguage("en"), title, sections.listOrderByPosition());
        return PageResponse.of(HttpStatus.OK, templates.html("problems.jte", new ProblemGuidePage(layout, guides)));
    }
}
