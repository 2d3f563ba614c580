package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server whose settings say that no earlier states are kept. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:unkept;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-unkept")
@Property(name = "dateline.articles.revisions", value = "0s")
class UnkeptRevisionHttpTest {
    @Inject
    EmbeddedServer server;

    @Test
    void onlyThePresentStateIsThere() {
        Client client = new Client(server, Path.of("target/test-unkept"));
        String article =
                "/api/articles/" + client.api("POST", "/api/articles", """
                {"title": "Fleet", "section": "world", "language": "en", "content": "<p>The fleet stayed.</p>"}""").id();
        client.api("PATCH", article, "{\"title\": \"Another\"}");
        Answer revisions = client.api("GET", article + "/revisions", "");
        assertThat(revisions.json().findValuesAsText("kept")).containsExactly("false", "true");
        List<String> numbers = revisions.json().findValuesAsText("number");
        for (String address : List.of("/" + numbers.getFirst(), "/" + numbers.getFirst() + "/diff")) {
            Answer gone = client.api("GET", article + "/revisions" + address, "");
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.at("/detail")).contains("It was never kept");
        }
        assertThat(client.api("GET", article + "/revisions/" + numbers.getLast(), "")
                        .at("/title"))
                .isEqualTo("Another");
    }
}
