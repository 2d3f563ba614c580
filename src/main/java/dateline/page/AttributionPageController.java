package dateline.page;

import dateline.access.Open;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** What the attribution in feeds means: the page that JSON Feeds name under {@code about}. */
@Open
@Hidden
@Controller("/attribution")
final class AttributionPageController {
    private final Templates templates;
    private final Frames frames;

    AttributionPageController(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Get
    @Produces(PageController.HTML)
    HttpResponse<String> page() {
        Frame frame = frames.plain("Attribution in feeds");
        return PageController.html(HttpStatus.OK, templates.html("attribution.jte", frame));
    }
}
