package dateline;

import dateline.operations.OperatorSettings;
import dateline.operations.command.CommandLine;
import dateline.operations.log.LogOutput;
import dateline.operations.marker.StoreOpening;
import dateline.operations.setting.StartSettings;
import dateline.operations.start.PortCheck;
import dateline.operations.start.StartFailure;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.List;

/** Starts the server, or runs a command that calls a running server. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dateline publishing API",
                        version = "1",
                        description = "Articles and their acts; sections, agencies, authors, combined feeds and tokens."
                                + " Errors are problem documents (RFC 9457): errors lists each fault with its JSON"
                                + " pointer, and says what to send instead."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of the server. The first is in data/writer-token; use it to create others.")
final class Application {
    private Application() {}

    public static void main(String[] args) {
        if (args.length > 0 && CommandLine.isCommand(args[0])) {
            System.exit(CommandLine.run(args));
        }
        OperatorSettings.name();
        StartSettings settings = checkedSettings(args);
        LogOutput.use(settings);
        StoreOpening opening = StoreOpening.begin(settings);
        settings.warnings().forEach(LogOutput::warn);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptionLogger());
        StartFailure.explained(Micronaut.build(args))
                .mainClass(Application.class)
                .banner(false)
                .singletons(settings, opening)
                .start();
    }

    /** The program ends here when a setting is wrong, before it has changed anything. */
    private static StartSettings checkedSettings(String... args) {
        StartSettings settings = StartSettings.read(args);
        List<String> faults =
                settings.faults().isEmpty() ? PortCheck.fault(settings).stream().toList() : settings.faults();
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(StartFailure.STATUS);
        }
        return settings;
    }
}
