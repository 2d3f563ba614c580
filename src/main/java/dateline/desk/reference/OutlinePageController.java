package dateline.desk.reference;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.section.OutlineImport;
import dateline.api.section.SectionRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.UploadedFile;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourcePage;
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
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page on which sections are created from an OPML document, which is pasted or sent as a file. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/sections/_import")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutlinePageController {
    private static final String DOCUMENT = "document";
    private static final String DRY = "dryRun";

    private final SectionRequests requests;
    private final ResourceEditing editing;

    OutlinePageController(SectionRequests requests, ResourceEditing editing) {
        this.requests = requests;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        DeskLayout layout = layout(request);
        return editing.answer(HttpStatus.OK, page(layout).form(form(layout)));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm sent) {
        DeskLayout layout = layout(request);
        DeskMessages text = layout.text();
        boolean dry = sent.values().has(DRY, "true");
        UploadedFile file = sent.file();
        byte[] document = file == null ? sent.values().raw(DOCUMENT).getBytes(StandardCharsets.UTF_8) : file.bytes();
        try {
            OutlineImport.Report report = requests.importOutline(document, dry, Caller.of(request));
            return editing.answer(
                    HttpStatus.OK,
                    page(layout)
                            .notice(text.of(dry ? "resources.imported-dry" : "resources.imported"))
                            .fact(text.of("resources.created"), String.join(" ", report.created()))
                            .fact(text.of("resources.known"), String.join(" ", report.known()))
                            .form(form(layout).with(sent.values(), List.of())));
        } catch (ProblemException e) {
            return editing.answer(
                    HttpStatus.valueOf(e.problem().status()),
                    page(layout)
                            .problem(e.problem().detail())
                            .form(form(layout).with(sent.values(), e.problem().errors())));
        }
    }

    private DeskLayout layout(HttpRequest<?> request) {
        return editing.layout(request, "sections", null);
    }

    private static ResourcePage.Builder page(DeskLayout layout) {
        return ResourcePage.of(layout)
                .link("/sections", layout.text().of("nav.sections"))
                .note(layout.text().of("resources.note.import"));
    }

    private static ResourceForm form(DeskLayout layout) {
        return ResourceForm.of(
                "form",
                "/sections/_import",
                layout.text().of("resources.import"),
                List.of(
                        ResourceField.text(DOCUMENT),
                        ResourceField.of("file", ResourceField.Kind.FILE),
                        ResourceField.of(DRY, ResourceField.Kind.SWITCH)));
    }
}
