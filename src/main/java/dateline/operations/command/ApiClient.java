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
public final class ApiClient {
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
     * An answer of the server.
     *
     * @param status the HTTP status
     * @param body its JSON; a missing node when it has no body
     */
    public record Answer(int status, JsonNode body) {
        /** Whether the server did what was asked. */
        public boolean isSuccess() {
            return status < 300;
        }

        /**
         * The body of a success.
         *
         * @throws CommandFailure with the problem of the answer, unless the request succeeded
         */
        public JsonNode orFailure() throws CommandFailure {
            if (!isSuccess()) {
                throw new CommandFailure(ReportText.ofProblem(body));
            }
            return body;
        }
    }

    /** Sends a request with a body. */
    public Answer send(String method, String path, String mediaType, BodyPublisher body)
            throws IOException, CommandFailure {
        HttpRequest request = request(path)
                .header("Content-Type", mediaType)
                .method(method, body)
                .build();
        HttpResponse<byte[]> response = answer(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), json(response.statusCode(), response.body()));
    }

    /** Reads an address. */
    public Answer get(String path) throws IOException, CommandFailure {
        return send("GET", path, "application/json", HttpRequest.BodyPublishers.noBody());
    }

    /** The body of an answer, which is read while it arrives. */
    public InputStream stream(String path) throws IOException, CommandFailure {
        HttpResponse<InputStream> response = answer(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() >= 300) {
            try (InputStream problem = response.body()) {
                throw new CommandFailure(ReportText.ofProblem(json(response.statusCode(), problem.readAllBytes())));
            }
        }
        return response.body();
    }

    /** Repeats work when a connection to a server that has answered before breaks: after 1, 2, 4 … seconds, at most 5 times. */
    <T> T retrying(CheckedSupplier<T> work) throws IOException, CommandFailure {
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

    /** A proxy may answer in place of the server. */
    private JsonNode json(int status, byte[] body) throws CommandFailure, IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new CommandFailure("The server at " + server + " is not a Dateline server: its answer has status "
                    + status + " and is not JSON. Name another one with --server.");
        }
    }

    /** The message for the user. */
    public CommandFailure failure(IOException e) {
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
