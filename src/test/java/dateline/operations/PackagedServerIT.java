package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server, started as an operator starts it. */
class PackagedServerIT {
    private static final Path PROGRAM = Path.of("target/dateline/bin/dateline").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path home = Path.of("replaced");

    private int port;
    private @Nullable Process server;

    @BeforeEach
    void configure() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), """
                dateline:
                  public-url: https://quay.example/news
                  feed:
                    title: The Quay
                  sections:
                    - {slug: europe, title: Europe}
                    - {slug: balkans, title: Balkans, parent: europe, language: sr}
                """);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theOperatorsSettingsHoldAndWhatWasAcknowledgedSurvivesAKill() throws Exception {
        server = start();
        assertThat(get("/sections/balkans/feed.rss").body())
                .contains("<title>The Quay – Balkans</title>", "https://quay.example/news/sections/balkans/feed.rss");
        assertThat(get("/sections/world/feed.rss").statusCode()).isEqualTo(404);
        Path story = Files.writeString(
                home.resolve("story.md"),
                "Мост\n\nПише: Милица Јовановић\n\nБЕОГРАД (AP) — Мост је поново отворен за пешаке.");

        Process command =
                dateline("import", story.toString(), "--section", "balkans", "--server", "http://localhost:" + port);
        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isZero();
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        server = start();
        HttpResponse<String> feed = get("/sections/europe/feed.atom");
        assertThat(feed.body())
                .contains("<title>Мост</title>", "<name>Милица Јовановић</name>", "code=\"AP\"", "<sy:updatePeriod>")
                .contains("БЕОГРАД");
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        server = start();
        assertThat(get("/sections/europe/feed.atom", "If-None-Match", tag).statusCode())
                .as("the tag is the same after a restart")
                .isEqualTo(304);
    }

    private Process start() throws IOException, InterruptedException {
        Process started = dateline();
        for (int i = 0; i < 300 && started.isAlive(); i++) {
            try {
                get("/feed.rss");
                return started;
            } catch (IOException e) {
                // Not listening yet: waits a moment for its end instead.
                started.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError(Files.readString(home.resolve("log")));
    }

    private Process dateline(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
