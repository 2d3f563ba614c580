package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Sends files to a server's import address and reads its answers. */
final class Upload {
    private static final String LINES = "application/x-ndjson";

    private final ApiClient api;
    private final Parameters parameters;
    private final @Nullable String charset;

    Upload(ApiClient api, Parameters parameters, @Nullable String charset) {
        this.api = api;
        this.parameters = parameters;
        this.charset = charset;
    }

    /** The options that hold for every file. */
    record Parameters(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String published,
            boolean dryRun,
            boolean again) {
        /** @param lines whether the file holds lines of JSON, for which "again" has no meaning */
        String query(boolean lines) {
            List<String> pairs = new ArrayList<>();
            add(pairs, "section", section);
            add(pairs, "agency", agency);
            add(pairs, "published", published);
            add(pairs, "dry-run", dryRun ? "true" : null);
            add(pairs, "again", again && !lines ? "true" : null);
            return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        }

        private static void add(List<String> pairs, String name, @Nullable String value) {
            if (value != null) {
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * The result of a file.
     *
     * @param complete whether the server accepted all of it
     * @param text for people
     */
    record Result(boolean complete, String text) {}

    /** Whether a file holds lines of JSON, one for each article. */
    static boolean isLines(Path file) {
        String name = name(file);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    /** Sends one document, or a file of ninjs items or NewsML-G2. */
    Result document(Path file) throws IOException, CommandFailure {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return new Result(false, "is not a readable file");
        }
        boolean json = name(file).endsWith(".json");
        boolean xml = name(file).endsWith(".xml");
        boolean html = name(file).endsWith(".html") || name(file).endsWith(".htm");
        String type = json ? "application/json" : xml ? "application/xml" : html ? "text/html" : "text/markdown";
        String media = charset == null || json || xml ? type : type + "; charset=" + charset;
        ApiClient.Answer answer =
                api.retrying(() -> api.send("POST", address(json || xml), media, BodyPublishers.ofFile(file)));
        JsonNode report = answer.body();
        if (report.has("received")) {
            return new Result(report.path("refused").asLong() == 0, ReportText.ofList(report));
        }
        return new Result(
                answer.isSuccess(), answer.isSuccess() ? ReportText.ofOne(report) : ReportText.ofProblem(report));
    }

    /**
     * Sends lines of JSON in chunks. A chunk without an answer is sent again; lines with an externalId, and those of an
     * export, are not stored twice by that.
     *
     * @param from the first line to send, from 1
     * @param progress receives the number of bytes that were read
     * @throws CommandFailure when the import stops; its message names the line to continue from
     */
    Result lines(Path file, long from, LongConsumer progress) throws IOException, CommandFailure {
        ImportTotals totals = new ImportTotals();
        try (InputStream in = Files.newInputStream(file)) {
            ImportChunks chunks = new ImportChunks(in, from);
            for (ImportChunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                send(chunk, totals);
                progress.accept(chunks.read());
            }
        }
        return new Result(totals.refused() == 0, totals.text());
    }

    private void send(ImportChunks.Chunk chunk, ImportTotals totals) throws CommandFailure {
        ByteArrayOutputStream body = chunk.body();
        ApiClient.Answer answer;
        try {
            answer = api.retrying(
                    () -> api.send("POST", address(true), LINES, BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw uploadFailure(chunk, String.valueOf(api.failure(e).getMessage()));
        }
        JsonNode report = answer.body();
        if (!report.has("received")) {
            throw uploadFailure(chunk, ReportText.ofProblem(report));
        }
        if (report.has("ended")) {
            throw uploadFailure(chunk, report.at("/ended/detail").asText());
        }
        totals.add(report, chunk);
    }

    private String address(boolean lines) {
        return "/api/articles/import" + parameters.query(lines);
    }

    private static CommandFailure uploadFailure(ImportChunks.Chunk chunk, String why) {
        return new CommandFailure(why + " The lines before " + chunk.firstLine()
                + " are stored: run the command again with --from-line " + chunk.firstLine() + ".");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
