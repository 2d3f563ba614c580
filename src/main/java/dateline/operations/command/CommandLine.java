package dateline.operations.command;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands that an operator gives. */
@Command(
        name = "dateline",
        description =
                "A syndication feed server that keeps attribution intact. Without a command it starts the server.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {ImportCommand.class, ExportCommand.class, TokenCommand.class, HelpCommand.class})
public final class CommandLine {
    private static final Set<String> WORDS =
            Set.of("import", "export", "token", "help", "-h", "--help", "-V", "--version");

    private CommandLine() {}

    /** Whether a first argument is a command; anything else is for the server. */
    public static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** Runs a command. Returns its exit code: 0 done, 1 something was refused, 2 wrong use. */
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
