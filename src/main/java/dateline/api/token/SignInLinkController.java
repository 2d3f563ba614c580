package dateline.api.token;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.SignInLinkRegistry;
import dateline.api.HiddenArgument;
import dateline.feed.PublicAddress;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;

/** Makes links with which the holder of a token signs in to the desk. */
@Controller("/api/sign-in-links")
@RequiredScope({Scope.READ, Scope.WRITE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
final class SignInLinkController {
    private final SignInLinkRegistry links;
    private final PublicAddress address;

    SignInLinkController(SignInLinkRegistry links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    /** A new link. */
    @Serdeable
    @Schema(name = "SignInLink", description = "A link that signs in to the desk once")
    record SignInLinkJson(
            @Schema(description = "Open it in the browser") URI address,
            @Schema(description = "It is valid until then") Instant expires) {}

    /**
     * Make a link to sign in. It signs the holder of this token in to the desk: once, and within 15 minutes. The session
     * permits what the token permits.
     */
    @ApiResponse(responseCode = "201", description = "The link; it can't be shown again", useReturnTypeSchema = true)
    @Post
    @Consumes("*/*")
    HttpResponse<SignInLinkJson> createSignInLink(@HiddenArgument Caller caller) {
        SignInLinkRegistry.NewLink link = links.create(caller.token());
        return HttpResponse.created(new SignInLinkJson(address.at("/desk/sign-in/" + link.secret()), link.ends()));
    }
}
