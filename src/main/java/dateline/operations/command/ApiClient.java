package dateline.operations.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server's publishing API, as commands use it. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private boolean reached;

    ApiClient(URI server, String token) {
        this.server = URI.create(server.toString().replaceAll("/+$", ""));
        this.token = token;
    }

    /**
     * What the server said.
     *
     * @param status of HTTP
     * @param body its JSON, or nothing
     */
    record Answer(int status, JsonNode body) {
        boolean isWell() {
            return status < 300;
        }

        /** @throws CommandFailure saying what the server said, when it refused */
        JsonNode orFailure() throws CommandFailure {
            if (!isWell()) {
                throw new CommandFailure(ReportText.ofProblem(body));
            }
            return body;
        }
    }

    Answer send(String method, String path, String mediaType, BodyPublisher body) throws IOException, CommandFailure {
        HttpRequest request = request(path)
                .header("Content-Type", mediaType)
                .method(method, body)
                .build();
        HttpResponse<byte[]> response = answer(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), json(response.statusCode(), response.body()));
    }

    Answer get(String path) throws IOException, CommandFailure {
        return send("GET", path, "application/json", HttpRequest.BodyPublishers.noBody());
    }

    /** A body to be read as it comes. */
    InputStream stream(String path) throws IOException, CommandFailure {
        HttpResponse<InputStream> response = answer(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() >= 300) {
            try (InputStream problem = response.body()) {
                throw new CommandFailure(ReportText.ofProblem(json(response.statusCode(), problem.readAllBytes())));
            }
        }
        return response.body();
    }

    /** Does it again when a connection to a server that was there breaks, after 1, 2, 4 … seconds, five times at most. */
    <T> T patiently(CheckedSupplier<T> work) throws IOException, CommandFailure {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(failure ->
                        failure instanceof IOException && (reached || !(failure instanceof ConnectException)))
                .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .withMaxRetries(5)
                .build();
        try {
            return Failsafe.with(policy).get(work);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof CommandFailure refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** Something between may answer in place of the server. */
    private JsonNode json(int status, byte[] body) throws CommandFailure, IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new CommandFailure("What answers at " + server + " is no Dateline: status " + status
                    + ", and no JSON. Name the server with --server.");
        }
    }

    /** In words for who gave the command. */
    CommandFailure failure(IOException e) {
        return e instanceof ConnectException
                ? new CommandFailure("No server answers at " + server + ": start it, or name it with --server.")
                : new CommandFailure("The connection to " + server + " broke: " + e.getMessage());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            HttpResponse<T> answer = client.send(request, handler);
            reached = true;
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
