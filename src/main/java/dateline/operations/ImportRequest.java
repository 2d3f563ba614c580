package dateline.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends files to a server's import address and reads its answers. */
final class ImportRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final String token;
    private final @Nullable String charset;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ImportRequest(URI server, String token, @Nullable String charset, Parameters parameters) {
        String base = server.toString().replaceAll("/+$", "");
        this.address = URI.create(base + "/api/articles/import" + parameters.query());
        this.token = token;
        this.charset = charset;
    }

    /** What is said of every file. */
    record Parameters(
            @Nullable String section,
            @Nullable String agency,
            @Nullable String published,
            boolean dryRun) {
        String query() {
            List<String> pairs = new ArrayList<>();
            add(pairs, "section", section);
            add(pairs, "agency", agency);
            add(pairs, "published", published);
            add(pairs, "dry-run", dryRun ? "true" : null);
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
    record Answer(boolean taken, String text) {}

    Answer send(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return new Answer(false, "is no file that can be read");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType(file))
                .POST(body(file))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            boolean well = response.statusCode() < 300;
            if (answer.has("received")) {
                return new Answer(well && answer.path("refused").asLong() == 0, ReportText.ofMany(answer));
            }
            return new Answer(well, well ? ReportText.ofOne(answer) : ReportText.ofProblem(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static HttpRequest.BodyPublisher body(Path file) throws FileNotFoundException {
        return HttpRequest.BodyPublishers.ofFile(file);
    }

    private String mediaType(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return "application/x-ndjson";
        }
        String type = name.endsWith(".html") || name.endsWith(".htm") ? "text/html" : "text/markdown";
        return charset == null ? type : type + "; charset=" + charset;
    }
}
