package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.article.Articles;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents without an externalId that are sent more than once. */
@MicronautTest(transactional = false)
class KnownDocumentHttpTest {
    private static final String MARKDOWN = "text/markdown";

    @Inject
    EmbeddedServer server;

    @Inject
    Articles articles;

    private Client client;
    private long before;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-data"));
        before = articles.count();
    }

    @Test
    void aDocumentThatIsSentTwiceIsOneArticle() {
        String document = "Twice\n\nBy Ann Lee\n\nLISBON, Portugal (AP) — It came twice on Monday.\n";
        Answer first = send("?section=world", document);
        assertThat(first.at("/outcome")).isEqualTo("created");
        assertThat(first.json().get("known").isNull()).isTrue();
        // Line ends and spaces do not make another text.
        Answer second = send("?section=world", document.replace("\n", "\r\n") + "\r\n  ");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/outcome")).isEqualTo("unchanged");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.at("/known"))
                .contains(first.at("/id"), "same title and text, in the same section", "--again");
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    @Test
    void aDocumentInAnotherSectionIsAnotherArticle() {
        String document = "Elsewhere\n\nThe text is the same in both sections.\n";
        send("?section=world", document);
        assertThat(send("?section=sport", document).at("/outcome")).isEqualTo("created");
    }

    @Test
    void theParameterAgainMakesASecondArticle() {
        String document = "Again\n\nThe text is the same in both articles.\n";
        Answer first = send("?section=world", document);
        Answer second = send("?section=world&again=true", document);
        assertThat(second.at("/outcome")).isEqualTo("created");
        assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(send("?section=world", document).at("/outcome")).isEqualTo("unchanged");
        assertThat(articles.count()).isEqualTo(before + 2);
        assertThat(send("?section=world&again=maybe", document).status()).isEqualTo(400);
    }

    @Test
    void aDryRunReportsAKnownDocument() {
        String document = "Dry and known\n\nThe text is known by now.\n";
        Answer first = send("?section=world", document);
        assertThat(send("?section=world&dry-run=true", document).at("/known")).contains(first.at("/id"));
    }

    @Test
    void anotherTextAtTheSameAddressUpdatesTheArticle() {
        String page = """
                <html lang="en"><head><link rel="canonical" href="https://paper.example.org/1#top"><title>Home</title></head>
                <body><article><h1>At home</h1><p>The text of the page, in its first version.</p></article></body></html>
                """;
        Answer first = html(page);
        assertThat(html(page).at("/outcome")).isEqualTo("unchanged");
        Answer second = html(page.replace("first", "second").replace("#top", ""));
        assertThat(second.at("/outcome")).isEqualTo("updated");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.at("/known")).contains("canonical address https://paper.example.org/1.");
        // The earlier version is an update again.
        assertThat(html(page).at("/outcome")).isEqualTo("updated");
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    /** The same words with another link are the same article in another version. */
    @Test
    void otherMarkupAroundTheSameTextUpdatesTheArticle() {
        String page = """
                <html lang="en"><body><article><h1>Same words</h1><p>The <a href="https://a.example/1">report</a> is out.</p>
                </article></body></html>
                """;
        Answer first = html(page);
        Answer second = html(page.replace("a.example/1", "a.example/2"));
        assertThat(second.at("/outcome")).isEqualTo("updated");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    /** The address of an article is known whichever request created it, and also after a change of the address. */
    @Test
    void theAddressOfAnyArticleIsKnown() {
        Answer posted = client.api("POST", "/api/articles", """
                {"externalId": "home-1", "section": "world", "title": "Posted", "content": "<p>Text.</p>",
                 "byline": "Ann Lee", "canonicalUrl": "https://paper.example.org/posted"}
                """);
        String document =
                "---\ncanonicalUrl: https://PAPER.example.org/posted\n---\nSent\n\nThe text of the document.\n";
        Answer sent = send("?section=world", document);
        assertThat(sent.at("/id")).isEqualTo(posted.at("/id"));
        Answer now = client.api("GET", "/api/articles/" + posted.id(), "");
        assertThat(now.at("/externalId")).isEqualTo("home-1");
        assertThat(now.at("/byline")).isEqualTo("Ann Lee");
        assertThat(now.at("/title")).isEqualTo("Sent");
        client.api("PATCH", "/api/articles/" + posted.id(), "{\"canonicalUrl\": null}");
        Answer other = send("?section=world", document.replace("of the", "of a"));
        assertThat(other.at("/outcome")).isEqualTo("created");
    }

    /** Some sites name their start page as the address of every page. */
    @Test
    void theStartPageOfASiteIsNotTheAddressOfAnArticle() {
        String document = "---\ncanonicalUrl: https://paper.example.org/\n---\nOne\n\nThe text of one.\n";
        send("?section=world", document);
        assertThat(send("?section=world", document.replace("one", "two")).at("/outcome"))
                .isEqualTo("created");
    }

    @Test
    void theSameTextAtAnotherAddressIsAnotherArticle() {
        String document =
                "---\ncanonicalUrl: https://one.example.org/a\n---\nShared\n\nThe text that two papers have.\n";
        send("?section=world", document);
        assertThat(send("?section=world", document.replace("one.", "two.")).at("/outcome"))
                .isEqualTo("created");
    }

    /** The same document does not undo a later edit. */
    @Test
    void theSameDocumentUndoesNoEdit() {
        String document = "Edited\n\nThe text before the edit.\n";
        Answer first = send("?section=world", document);
        client.api("PATCH", "/api/articles/" + first.id(), "{\"title\": \"Edited since\"}");
        assertThat(send("?section=world", document).at("/outcome")).isEqualTo("unchanged");
        assertThat(client.api("GET", "/api/articles/" + first.id(), "").at("/title"))
                .isEqualTo("Edited since");
    }

    @Test
    void addedFrontMatterUpdatesTheArticle() {
        String document = "Added\n\nThe text to which a subject is added.\n";
        Answer first = send("?section=world", document);
        Answer second = send("?section=world", "---\ntags: fishing, weather\n---\n" + document);
        assertThat(second.at("/outcome")).isEqualTo("updated");
        assertThat(client.api("GET", "/api/articles/" + first.id(), "").json().path("tags"))
                .extracting(tag -> tag.asText())
                .containsExactly("fishing", "weather");
    }

    @Test
    void aWithdrawnArticleStaysWithdrawn() {
        String document =
                "---\ncanonicalUrl: https://paper.example.org/gone\n---\nGone\n\nThe text that was recalled.\n";
        Answer first = send("?section=world", document);
        client.api("POST", "/api/articles/" + first.id() + "/withdraw", "{\"text\": \"Recalled.\"}");
        Answer same = send("?section=world", document);
        assertThat(same.at("/outcome")).isEqualTo("unchanged");
        assertThat(same.at("/known")).contains("it is withdrawn, and stays so until it is reinstated");
        Answer other = send("?section=world", document.replace("text", "wording"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/detail")).contains("reinstate", "again=true");
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    /** The store keeps nothing from which an erased document could be recognised. */
    @Test
    void anErasedDocumentIsNotKnown() {
        String document = "---\ncanonicalUrl: https://paper.example.org/erased\n---\nErased\n\nThe text of a test.\n";
        Answer first = send("?section=world", document);
        assertThat(client.api("DELETE", "/api/articles/" + first.id(), "").status())
                .isEqualTo(204);
        Answer second = send("?section=world", document);
        assertThat(second.at("/outcome")).isEqualTo("created");
        assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
    }

    /** The samples, for example, have an externalId, and are recognised without it. */
    @Test
    void aDocumentWithAnExternalIdIsKnownWithoutIt() {
        String document = "Keyed\n\nThe text of a sample, say.\n";
        Answer keyed = send("?section=world&externalId=sample:1", document);
        Answer bare = send("?section=world", document);
        assertThat(bare.at("/id")).isEqualTo(keyed.at("/id"));
        assertThat(client.api("GET", "/api/articles/" + bare.id(), "").at("/externalId"))
                .isEqualTo("sample:1");
    }

    @Test
    void manyParallelImportsMakeOneArticle() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService imports = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(imports.submit(() -> send("?section=world", "At once\n\nThe text that came at once.\n")));
            }
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            outcomes.add(answer.get().at("/outcome"));
        }
        assertThat(outcomes).containsOnlyOnce("created").containsOnly("created", "unchanged");
        assertThat(articles.count()).isEqualTo(before + 1);
    }

    /** Lines are never compared with stored texts, so each line without an externalId is a new article. */
    @Test
    void linesWithoutAnExternalIdAreNewArticles() {
        String line = "{\"section\": \"world\", \"title\": \"Line\", \"content\": \"<p>Text.</p>\"}\n";
        client.posting("/api/articles/import", "application/x-ndjson", line + line);
        assertThat(articles.count()).isEqualTo(before + 2);
    }

    private Answer send(String query, String document) {
        return client.posting("/api/articles/import" + query, MARKDOWN, document);
    }

    private Answer html(String page) {
        return client.posting("/api/articles/import?section=world", "text/html", page);
    }
}
