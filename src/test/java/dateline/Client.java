package dateline;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An HTTP client of the server under test. */
public final class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Path data;

    public Client(EmbeddedServer server, Path data) {
        this.server = server.getURI();
        this.data = data;
    }

    /** The server's address. */
    public URI server() {
        return server;
    }

    /** The file of the first token. */
    public Path tokenFile() {
        return data.resolve("writer-token");
    }

    /** GET with pairs of header names and values. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The page at a path, after redirects. */
    public HttpResponse<String> page(String path) {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() == 301
                ? get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getRawPath())
                : answer;
    }

    /** HEAD with pairs of header names and values. */
    public HttpResponse<String> head(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).HEAD();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The first value of a header field, or an empty text. */
    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Any method, without a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.noBody()));
    }

    /** Import with the first token. */
    public HttpResponse<String> importing(String query, String type, String body) {
        return importing(query, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Import with the first token. */
    public HttpResponse<String> importing(String query, String type, byte[] body) {
        return send(importRequest(query, type, body).header("Authorization", "Bearer " + token()));
    }

    /** Import with another value of Authorization, or without the field if the value is empty. */
    public HttpResponse<String> importingAs(String authorization) {
        HttpRequest.Builder request =
                importRequest("?section=world", "text/markdown", "T\n\nText".getBytes(StandardCharsets.UTF_8));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    /** A request to the publishing API with the first token. */
    public Answer api(String method, String path, String body, String... headers) {
        return apiAs(token(), method, path, body, headers);
    }

    /** POST of a document with a media type to the publishing API. */
    public Answer posting(String path, String type, String body) {
        return postingAs(token(), path, type, body);
    }

    /** The same with another token. */
    public Answer postingAs(String token, String path, String type, String body) {
        return new Answer(send(HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))));
    }

    /** A request to the publishing API with another token. */
    public Answer apiAs(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return new Answer(send(headers.length == 0 ? request : request.headers(headers)));
    }

    public String token() {
        try {
            return Files.readString(tokenFile()).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder importRequest(String query, String type, byte[] body) {
        return HttpRequest.newBuilder(server.resolve("/api/articles/import" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
