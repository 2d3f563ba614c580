package dateline.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export FILE}: exports the content of the running server to a file of JSON lines. */
@Command(
        name = "export",
        description = "Exports all articles of the running server, with their revisions, to a file of JSON lines."
                + " The command import restores it.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as dateline.ndjson.")
    private Path file;

    @Option(names = "--continue", description = "Continue an export that was interrupted.")
    private boolean continues;

    @Mixin
    private ServerAccess access;

    @Override
    public Integer call() throws CommandFailure {
        if (Files.exists(file) && !continues) {
            throw new CommandFailure(
                    file + " already exists: name a new file, or add --continue to continue that export.");
        }
        ApiClient api = access.api();
        try (ExportFile out = new ExportFile(file);
                ProgressBar bar = progress()) {
            bar.stepTo(out.articles());
            api.retrying(() -> {
                out.continueFrom(api, bar::step);
                return true;
            });
            bar.stepTo(out.articles());
            System.err.println();
            System.out.println(out.articles() + " articles in " + file);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure(api.failure(e).getMessage() + " The lines received so far are in " + file
                    + "; run the command again with --continue.");
        }
    }

    private static ProgressBar progress() {
        return new ProgressBarBuilder()
                .setTaskName("export")
                .setInitialMax(-1)
                .setUnit(" articles", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build();
    }
}
