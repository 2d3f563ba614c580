import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The servers under test, as a client sees them: any of them may be away. */
final class Nodes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String token;
    private final List<Integer> ports;

    /** @param ports the first is that of the public address */
    Nodes(String token, List<Integer> ports) {
        this.token = token;
        this.ports = ports;
    }

    /** The public address of a path. */
    String address(String path) {
        return "http://localhost:" + ports.getFirst() + path;
    }

    /** What a poll gives; nothing equals the answer of a server that is away. */
    String poll(String path) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address(path)))).body();
        } catch (IOException e) {
            return "nothing";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form to any of them. */
    HttpResponse<String> form(String path, String form) throws IOException, InterruptedException {
        return send(any(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a request of the publishing API to any of them; without a body when it is null. */
    HttpResponse<String> api(String method, String path, String body) throws IOException, InterruptedException {
        return send(any(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder any(String path) {
        int port = ports.get(ThreadLocalRandom.current().nextInt(ports.size()));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    static void demand(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
