package dateline;

import dateline.operations.OperatorSettings;
import dateline.operations.command.CommandLine;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Starts the server, or runs a command against one that is running. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dateline publishing API",
                        version = "1",
                        description = "Articles, their acts, and what stands around them. Errors are problem documents"
                                + " (RFC 9457); errors names each fault by JSON pointer and what to send instead."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of the server; the first lies in data/writer-token, others are made with it.")
final class Application {
    private Application() {}

    public static void main(String[] args) {
        if (args.length > 0 && CommandLine.knows(args[0])) {
            System.exit(CommandLine.run(args));
        }
        OperatorSettings.name();
        Thread.setDefaultUncaughtExceptionHandler(new LastHandler());
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
