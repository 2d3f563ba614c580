package dateline.operations;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged server in a directory of its own, started with the operator's command. */
final class PackagedServer implements AutoCloseable {
    static final Path DISTRIBUTION = Path.of("target/dateline").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path distribution;
    private final Path home;
    private final int port;
    private @Nullable Process running;

    PackagedServer(Path home, String settings) throws IOException {
        this(DISTRIBUTION, home, settings);
    }

    /** A server of another distribution. */
    PackagedServer(Path distribution, Path home, String settings) throws IOException {
        this.distribution = distribution;
        this.home = home;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), settings);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits for its first feed. */
    void start() throws IOException, InterruptedException {
        Process started = dateline();
        running = started;
        for (int i = 0; i < 300 && started.isAlive(); i++) {
            try {
                get("/feed.rss");
                return;
            } catch (IOException e) {
                // The server does not listen yet. This waits a moment, or until it ends.
                started.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError(Files.readString(home.resolve("log")));
    }

    /** Kills it, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Runs the program with arguments. */
    Process dateline(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(distribution.resolve("bin/dateline").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment().put("DATELINE_HOME", home.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request with the first token. */
    HttpResponse<String> api(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        String token = Files.readString(home.resolve("data/writer-token")).strip();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
