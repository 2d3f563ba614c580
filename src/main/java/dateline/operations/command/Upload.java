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

    /** What is said of every file. */
    record Parameters(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String published,
            boolean dryRun,
            boolean again) {
        /** @param lines whether it is of lines, which are never made anew */
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
     * What the server said of a file.
     *
     * @param taken whether all of it was taken
     * @param text for people
     */
    record Result(boolean taken, String text) {}

    /** Whether a file holds many articles, a line each. */
    static boolean isLines(Path file) {
        String name = name(file);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    /** Sends one document. */
    Result document(Path file) throws IOException, CommandFailure {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return new Result(false, "is no file that can be read");
        }
        String type = name(file).endsWith(".html") || name(file).endsWith(".htm") ? "text/html" : "text/markdown";
        String media = charset == null ? type : type + "; charset=" + charset;
        ApiClient.Answer answer =
                api.patiently(() -> api.send("POST", address(false), media, BodyPublishers.ofFile(file)));
        return new Result(
                answer.isWell(),
                answer.isWell() ? ReportText.ofOne(answer.body()) : ReportText.ofProblem(answer.body()));
    }

    /**
     * Sends lines, a slice at a time. A slice whose answer does not come is sent again: what is known by an externalId,
     * or comes from an export, is not doubled by that.
     *
     * @param from the first line to send, from 1
     * @param progress hears of the bytes that were read
     * @throws CommandFailure when it has to stop, naming the line to go on from
     */
    Result lines(Path file, long from, LongConsumer progress) throws IOException, CommandFailure {
        ImportTotals totals = new ImportTotals();
        try (InputStream in = Files.newInputStream(file)) {
            ImportChunks chunks = new ImportChunks(in, from);
            for (ImportChunks.Slice slice = chunks.next(); slice != null; slice = chunks.next()) {
                send(slice, totals);
                progress.accept(chunks.read());
            }
        }
        return new Result(totals.refused() == 0, totals.text());
    }

    private void send(ImportChunks.Slice slice, ImportTotals totals) throws CommandFailure {
        ByteArrayOutputStream body = slice.body();
        ApiClient.Answer answer;
        try {
            answer = api.patiently(
                    () -> api.send("POST", address(true), LINES, BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw stopped(slice, String.valueOf(api.failure(e).getMessage()));
        }
        JsonNode report = answer.body();
        if (!report.has("received")) {
            throw stopped(slice, ReportText.ofProblem(report));
        }
        if (report.has("ended")) {
            throw stopped(slice, report.at("/ended/detail").asText());
        }
        totals.add(report, slice);
    }

    private String address(boolean lines) {
        return "/api/articles/import" + parameters.query(lines);
    }

    private static CommandFailure stopped(ImportChunks.Slice slice, String why) {
        return new CommandFailure(why + " Lines before " + slice.firstLine()
                + " are stored: give the command again with --from-line " + slice.firstLine() + ".");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
