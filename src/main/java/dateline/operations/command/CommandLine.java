package dateline.operations.command;

import dateline.operations.command.source.SourceCommand;
import dateline.operations.maintenance.BackupCommand;
import dateline.operations.maintenance.CheckCommand;
import dateline.operations.maintenance.CompactCommand;
import dateline.operations.maintenance.RestoreCommand;
import dateline.operations.maintenance.StartAnewCommand;
import dateline.operations.setting.NearestName;
import java.util.Set;
import java.util.TreeSet;
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
            SignInCommand.class,
            SourceCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            CompactCommand.class,
            StartAnewCommand.class,
            HelpCommand.class
        })
public final class CommandLine {
    private CommandLine() {}

    /**
     * Whether the first argument is for a command. A misspelt command must not start a server, so only a setting, such
     * as {@code --dateline.feed.entries=20}, is passed to the server.
     */
    public static boolean isCommand(String word) {
        return !word.startsWith("-") || !word.contains("=");
    }

    /** Runs a command, or names the nearest one to an unknown word. Returns its exit status: 0 for success, 1 when the server refused something, 2 for wrong use. */
    public static int run(String... args) {
        picocli.CommandLine commands = new picocli.CommandLine(new CommandLine());
        Set<String> words = new TreeSet<>(commands.getSubcommands().keySet());
        words.addAll(commands.getCommandSpec().optionsMap().keySet());
        if (args.length > 0 && !words.contains(args[0])) {
            System.err.println("dateline: \"" + args[0] + "\" is not a command"
                    + NearestName.of(args[0], words)
                            .map(nearest -> ": write " + nearest.name() + ".")
                            .orElse(": dateline --help lists them."));
            return 2;
        }
        return commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof CommandFailure)) {
                        throw failure;
                    }
                    System.err.println(failure.getMessage());
                    return 2;
                })
                .execute(args);
    }
}
