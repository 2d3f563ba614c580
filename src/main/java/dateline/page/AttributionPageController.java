package dateline.page;

import dateline.access.Open;
import dateline.section.Sections;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** What the attribution in feeds means: the page that JSON Feeds name under {@code about}. */
@Open
@Hidden
@Controller("/attribution")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttributionPageController {
    private final Templates templates;
    private final Frames frames;
    private final Sections sections;

    AttributionPageController(Templates templates, Frames frames, Sections sections) {
        this.sections = sections;
        this.templates = templates;
        this.frames = frames;
    }

    @Get
    @Produces("*/*")
    HttpResponse<String> page() {
        Frame frame = frames.unlisted(Wording.in("en"), "Attribution in feeds", sections.listOrderByPosition());
        return PageController.html(HttpStatus.OK, templates.html("attribution.jte", frame));
    }
}
