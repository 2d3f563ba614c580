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

/** {@code export FILE}: writes all that the running server has into a file of JSON lines. */
@Command(
        name = "export",
        description = "Writes all articles of the running server, with their revisions, into a file of JSON lines;"
                + " import reads it back.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A new file, such as dateline.ndjson.")
    private Path file;

    @Option(names = "--continue", description = "Go on with a file that an earlier export left unfinished.")
    private boolean goOn;

    @Mixin
    private ServerAccess access;

    @Override
    public Integer call() throws CommandFailure {
        if (Files.exists(file) && !goOn) {
            throw new CommandFailure(file + " is there already: name a new file, or go on with it with --continue.");
        }
        ApiClient api = access.api();
        try (ExportFile out = new ExportFile(file);
                ProgressBar bar = progress()) {
            bar.stepTo(out.articles());
            api.patiently(() -> {
                out.takeFrom(api, bar::step);
                return true;
            });
            bar.stepTo(out.articles());
            System.err.println();
            System.out.println(out.articles() + " articles in " + file);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure(api.failure(e).getMessage() + " What has come is in " + file
                    + "; give the command again with --continue.");
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
