package dateline.delivery.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.delivery.memory.Representations;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers from memory are the same as those of the controllers. */
@MicronautTest(transactional = false)
class FastPathHttpTest {
    @Inject
    EmbeddedServer server;

    @Inject
    Representations representations;

    private Client client;

    @BeforeEach
    void warm() {
        client = new Client(server, Path.of("target/test-data"));
        client.get("/feed.atom");
        client.get("/feed.atom", "Accept-Encoding", "gzip");
        assertThat(representations.fresh("/feed.atom")).isNotNull();
    }

    /** The query makes the controllers answer; the plain address is answered from memory. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void memoryAndControllersGiveTheSameAnswer(String coding) {
        HttpResponse<String> fast = client.get("/feed.atom", "Accept-Encoding", coding);
        HttpResponse<String> controller = client.get("/feed.atom?x=1", "Accept-Encoding", coding);
        assertThat(fast.body()).isEqualTo(controller.body());
        assertThat(fast.headers().map().keySet())
                .isEqualTo(controller.headers().map().keySet());
        for (String name : fast.headers().map().keySet()) {
            if (!name.equalsIgnoreCase("date")) {
                assertThat(fast.headers().allValues(name))
                        .as(name)
                        .isEqualTo(controller.headers().allValues(name));
            }
        }
    }

    @Test
    void memoryAndControllersGiveTheSame304() {
        String tag = client.get("/feed.atom").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> fast = client.get("/feed.atom", "If-None-Match", tag);
        HttpResponse<String> controller = client.get("/feed.atom?x=1", "If-None-Match", tag);
        assertThat(fast.statusCode()).isEqualTo(304);
        assertThat(controller.statusCode()).isEqualTo(304);
        assertThat(fast.headers().map().keySet())
                .isEqualTo(controller.headers().map().keySet());
    }

    /** RFC 9112 §9.3.2: pipelined requests are answered in order, from memory and by controllers. */
    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        List<String> answers = exchange("""
                GET /feed.atom HTTP/1.1
                Host: x

                GET /sections/sport/feed.rss?limit=3&y=1 HTTP/1.1
                Host: x

                HEAD /feed.atom HTTP/1.1
                Host: x

                GET /nowhere HTTP/1.1
                Host: x

                HEAD /feed.rss?z=1 HTTP/1.1
                Host: x

                GET /feed.atom HTTP/1.1
                Host: x
                Connection: close

                """);
        assertThat(answers)
                .containsExactly(
                        "HTTP/1.1 200",
                        "<feed",
                        "HTTP/1.1 200",
                        "<rss",
                        "HTTP/1.1 200",
                        "HTTP/1.1 404",
                        "HTTP/1.1 200",
                        "HTTP/1.1 200",
                        "<feed");
    }

    /** RFC 9112 §9.3: an HTTP/1.0 client gets its answer and the end of the connection. */
    @Test
    void anHttp10ClientGetsItsAnswerAndTheEndOfTheConnection() throws IOException {
        assertThat(exchange("GET /feed.atom HTTP/1.0\n\n")).containsExactly("HTTP/1.1 200", "<feed");
    }

    /** A body of GET is ignored and is not read as the next request. */
    @Test
    void aBodyOnGetIsNotTheNextRequest() throws IOException {
        List<String> answers = exchange(
                "GET /feed.atom HTTP/1.1\nHost: x\nContent-Length: 4\n\nGET GET /feed.rss HTTP/1.1\nHost: x\nConnection: close\n\n");
        assertThat(answers).containsExactly("HTTP/1.1 200", "<feed", "HTTP/1.1 200", "<rss");
    }

    private List<String> exchange(String requests) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("HTTP/1\\.1 \\d{3}|<feed|<rss")
                    .matcher(all)
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }
}
