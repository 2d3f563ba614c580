package dateline.page.reference;

import dateline.access.PublicAccess;
import dateline.delivery.response.PageResponse;
import dateline.page.layout.Messages;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLayouts;
import dateline.page.layout.Templates;
import dateline.section.Sections;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** The page that explains the attribution in feeds; JSON Feeds link to it as {@code about}. */
@PublicAccess
@Hidden
@Controller("/attribution")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttributionPageController {
    private final Templates templates;
    private final PageLayouts layouts;
    private final Sections sections;

    AttributionPageController(Templates templates, PageLayouts layouts, Sections sections) {
        this.sections = sections;
        this.templates = templates;
        this.layouts = layouts;
    }

    @Get
    @Produces("*/*")
    HttpResponse<String> page() {
        PageLayout layout =
                layouts.unlisted(Messages.forLanguage("en"), "Attribution in feeds", sections.listOrderByPosition());
        return PageResponse.of(HttpStatus.OK, templates.html("attribution.jte", layout));
    }
}
