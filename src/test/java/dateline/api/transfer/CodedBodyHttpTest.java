package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies with a content coding (RFC 9110 §8.4). */
@MicronautTest(transactional = false)
class CodedBodyHttpTest {
    @Inject
    EmbeddedServer server;

    /** Even a body that expands a lot is decoded only as fast as it is stored. */
    @Test
    void aBulkImportMayBeGzip() throws IOException, InterruptedException {
        String filler = "The same words again and again. ".repeat(600);
        String lines = IntStream.range(0, 600)
                .mapToObj(i -> "{\"externalId\":\"coded-" + i + "\",\"section\":\"sport\",\"title\":\"Coded " + i
                        + "\",\"content\":\"<p>" + filler + "</p>\",\"stage\":\"draft\"}\n")
                .collect(Collectors.joining());
        HttpResponse<String> answer = send("gzip", gzip(lines));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"received\":600", "\"refused\":0");
    }

    /** RFC 9110 §15.5.16: 415 with the coding that is accepted. */
    @ParameterizedTest
    @ValueSource(strings = {"br", "snappy", "deflate", "gzip, gzip"})
    void anotherCodingIsRefused(String coding) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(coding, new byte[] {1, 2, 3});
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    }

    @Test
    void aBrokenCodingIsABadRequest() throws IOException, InterruptedException {
        byte[] whole = gzip("{}\n".repeat(9_000));
        assertThat(send("gzip", Arrays.copyOf(whole, whole.length / 2)).statusCode())
                .isEqualTo(400);
        assertThat(send("gzip", "no gzip".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> send(String coding, byte[] body) throws IOException, InterruptedException {
        Client client = new Client(server, Path.of("target/test-data"));
        HttpRequest request = HttpRequest.newBuilder(client.server().resolve("/api/articles/import"))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(client.tokenFile()).strip())
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", coding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
