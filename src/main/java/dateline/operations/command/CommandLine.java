package dateline.operations.command;

import dateline.operations.maintenance.BackupCommand;
import dateline.operations.maintenance.CheckCommand;
import dateline.operations.maintenance.CompactCommand;
import dateline.operations.maintenance.RestoreCommand;
import dateline.operations.maintenance.StartAnewCommand;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of the operator. */
@Command(
        name = "dateline",
        description = "Manages a Dateline server and its store. Without a command, starts the server.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            ImportCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            CompactCommand.class,
            StartAnewCommand.class,
            HelpCommand.class
        })
public final class CommandLine {
    private static final Set<String> WORDS = Set.of(
            "import",
            "export",
            "token",
            "backup",
            "restore",
            "check",
            "compact",
            "start-anew",
            "help",
            "-h",
            "--help",
            "-V",
            "--version");

    private CommandLine() {}

    /** Whether the first argument is a command. Anything else is passed to the server. */
    public static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** Runs a command. Returns its exit status: 0 for success, 1 when the server refused something, 2 for wrong use. */
    public static int run(String... args) {
        return new picocli.CommandLine(new CommandLine())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof CommandFailure)) {
                        throw failure;
                    }
                    System.err.println(failure.getMessage());
                    return 2;
                })
                .execute(args);
    }
}
