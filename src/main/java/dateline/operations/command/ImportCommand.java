package dateline.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE…}: sends documents to the running server and prints the import report of each. */
@Command(
        name = "import",
        description =
                "Imports documents (Markdown, plain text, HTML), ninjs and NewsML-G2 items, lines of JSON, or an export into the running server.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int MAX_REPORTS = 5;
    private static final long MEGABYTE = 1_000_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files to import. The extensions .html, .htm, .json (ninjs items), .xml (NewsML-G2), .ndjson and .jsonl select the format; all others are text.")
    private List<Path> files;

    @Option(names = "--section", description = "Section of documents that do not name one.")
    private @Nullable String section;

    @Option(names = "--agency", description = "Agency of documents that do not name one.")
    private @Nullable String agency;

    @Option(
            names = "--published",
            description = "Date of publication of documents that do not have one, such as 2026-11-23T10:30:00Z.")
    private @Nullable String published;

    @Option(names = "--charset", description = "Character encoding of the documents; default: UTF-8.")
    private @Nullable String charset;

    @Option(names = "--dry-run", description = "Print the import report without storing anything.")
    private boolean dryRun;

    @Option(names = "--again", description = "Create another article from a document that was imported before.")
    private boolean again;

    @Option(
            names = "--from-line",
            defaultValue = "1",
            description =
                    "First line to import of a file of lines of JSON, to continue an import that was interrupted.")
    private long fromLine;

    @Mixin
    private ServerAccess access;

    @Override
    public Integer call() throws CommandFailure {
        ApiClient api = access.api();
        Upload upload = new Upload(api, new Upload.Parameters(section, agency, published, dryRun, again), charset);
        int refused = 0;
        try (ProgressBar bar = files.size() > MAX_REPORTS ? progress("import", files.size(), "", 1) : null) {
            for (Path file : files) {
                Upload.Result result = Upload.isLines(file) ? lines(upload, file) : upload.document(file);
                refused += result.complete() ? 0 : 1;
                report(file, result, bar);
            }
        } catch (IOException e) {
            throw api.failure(e);
        }
        if (refused > 0) {
            System.err.println(refused + " of " + files.size() + " files were refused, completely or in part.");
        }
        return refused > 0 ? 1 : 0;
    }

    private Upload.Result lines(Upload upload, Path file) throws IOException, CommandFailure {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return new Upload.Result(false, "is not a readable file");
        }
        try (ProgressBar bar = progress(file.getFileName().toString(), Files.size(file), " MB", MEGABYTE)) {
            Upload.Result result = upload.lines(file, fromLine, bar::stepTo);
            bar.stepTo(Files.size(file));
            return result;
        } finally {
            System.err.println();
        }
    }

    private static ProgressBar progress(String name, long most, String unit, long size) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(most)
                .setUnit(unit, size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private static void report(Path file, Upload.Result result, @Nullable ProgressBar bar) {
        if (!result.complete()) {
            System.err.println((bar == null ? "" : "\n") + file + ": " + result.text());
        } else if (bar == null) {
            System.out.println(file + ": " + result.text());
        }
        if (bar != null) {
            bar.step();
        }
    }
}
