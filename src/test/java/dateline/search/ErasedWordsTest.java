package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.search.selection.SearchReader;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of an erased article are in no file of the index. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:erased-words;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-erased-words")
class ErasedWordsTest {
    private static final Path FOLDER = Path.of("target/test-erased-words/search");

    @Inject
    EmbeddedServer server;

    @Inject
    SearchIndex index;

    @Test
    void anErasureRewritesTheFilesOfTheIndex() throws IOException {
        Client client = new Client(server, Path.of("target/test-erased-words"));
        String id = client.api(
                        "POST",
                        "/api/articles",
                        "{\"title\": \"Zebrafinch\", \"section\": \"world\", \"content\": \"<p>Zebrafinch.</p>\", \"language\": \"en\"}")
                .id();
        client.api(
                "POST",
                "/api/articles",
                "{\"title\": \"Another\", \"section\": \"world\", \"content\": \"<p>Sparrow.</p>\", \"language\": \"en\"}");
        index.latest(new SearchQuery("zebrafinch"), SearchReader.PUBLIC, 5);
        index.commit();
        assertThat(isInAFile("zebrafinch")).isTrue();
        client.api("DELETE", "/api/articles/" + id, "");
        index.latest(new SearchQuery("sparrow"), SearchReader.PUBLIC, 5);
        index.commit();
        assertThat(isInAFile("sparrow")).isTrue();
        assertThat(isInAFile("zebrafinch")).isFalse();
    }

    private static boolean isInAFile(String word) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
