package dateline.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE…}: hands documents to the running server and prints what it made of each. */
@Command(
        name = "import",
        description = "Imports article documents (Markdown, text, HTML, NDJSON) into the running server.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int HANDFUL = 5;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; .html and .ndjson by their ending.")
    private List<Path> files;

    @Option(names = "--section", description = "Section of documents that name none.")
    private @Nullable String section;

    @Option(names = "--agency", description = "Agency of documents that show none.")
    private @Nullable String agency;

    @Option(names = "--published", description = "Date of documents without one, 2026-11-23T10:30:00Z.")
    private @Nullable String published;

    @Option(names = "--charset", description = "Encoding of the documents, when it is not UTF-8.")
    private @Nullable String charset;

    @Option(names = "--dry-run", description = "Report only; store nothing.")
    private boolean dryRun;

    @Option(names = "--server", defaultValue = "http://localhost:8080", description = "Address (${DEFAULT-VALUE}).")
    private URI server;

    @Option(
            names = "--token-file",
            defaultValue = "data/writer-token",
            description = "File with the bearer token (${DEFAULT-VALUE}).")
    private Path tokenFile;

    @Override
    public Integer call() {
        String token;
        try {
            token = Files.readString(tokenFile).strip();
        } catch (IOException e) {
            System.err.println("The token file " + tokenFile + " can't be read: name it with --token-file.");
            return 2;
        }
        ImportRequest request = new ImportRequest(server, token, charset, parameters());
        int refused = 0;
        try (ProgressBar bar = files.size() > HANDFUL ? progress() : null) {
            for (Path file : files) {
                ImportRequest.Answer answer = request.send(file);
                refused += answer.taken() ? 0 : 1;
                report(file, answer, bar);
            }
        } catch (ConnectException e) {
            System.err.println("No server answers at " + server + ": start it, or name it with --server.");
            return 2;
        } catch (IOException e) {
            System.err.println("The connection to " + server + " broke: " + e.getMessage());
            return 2;
        }
        if (refused > 0) {
            System.err.println(refused + " of " + files.size() + " files were not taken whole.");
        }
        return refused > 0 ? 1 : 0;
    }

    private ImportRequest.Parameters parameters() {
        return new ImportRequest.Parameters(section, agency, published, dryRun);
    }

    private ProgressBar progress() {
        return new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(files.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    private static void report(Path file, ImportRequest.Answer answer, @Nullable ProgressBar bar) {
        if (!answer.taken()) {
            System.err.println((bar == null ? "" : "\n") + file + ": " + answer.text());
        } else if (bar == null) {
            System.out.println(file + ": " + answer.text());
        }
        if (bar != null) {
            bar.step();
        }
    }
}
