package dateline;

import dateline.operations.CommandLine;
import dateline.operations.OperatorsFile;
import io.micronaut.runtime.Micronaut;

/** Starts the server, or runs a command against one that is running. */
final class Application {
    private Application() {}

    public static void main(String[] args) {
        if (args.length > 0 && CommandLine.knows(args[0])) {
            System.exit(CommandLine.run(args));
        }
        OperatorsFile.name();
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
