package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import dateline.TestServer;
import dateline.article.act.ArticleActs;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article was, and what has changed since. */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:revision;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-revision")
@Property(name = "test.clock", value = "true")
class RevisionHttpTest {
    private static final String ARTICLES = "/api/articles/";

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    @Inject
    ArticleActs articleActs;

    @TempDir
    Path folder = Path.of("replaced");

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-revision"));
    }

    @Test
    void everyActHasTheStateAfterIt() {
        String id = create("all", "");
        client.api("PATCH", ARTICLES + id, "{\"title\": \"Fleet in port\", \"tags\": [\"sea\"]}");
        client.api("POST", ARTICLES + id + "/correct", """
                {"text": "It was Tuesday.", "article": {"content": "<p>The fleet stayed on Tuesday.</p>"}}""");
        client.importing("", "application/x-ndjson", "{\"externalId\": \"all\", \"summary\": \"In short.\"}");
        client.api("POST", ARTICLES + id + "/withdraw", "{\"text\": \"Recalled.\"}");
        Answer revisions = get(id, "");
        assertThat(revisions.json().findValuesAsText("act"))
                .containsExactly("publish", "edit", "correct", "update", "withdraw");
        assertThat(revisions.json().findValuesAsText("kept"))
                .containsOnly("true")
                .hasSize(5);
        assertThat(revisions.at("/2/text")).isEqualTo("It was Tuesday.");
        List<String> numbers = revisions.json().findValuesAsText("number");
        Answer first = get(id, "/" + numbers.get(0));
        assertThat(first.at("/title")).isEqualTo("Fleet in harbour");
        assertThat(first.at("/content")).isEqualTo("<p>The fleet stayed on Monday.</p>");
        assertThat(first.at("/stage")).isEqualTo("published");
        assertThat(first.json().at("/tags")).isEmpty();
        Answer second = get(id, "/" + numbers.get(1));
        assertThat(second.at("/title")).isEqualTo("Fleet in port");
        assertThat(second.at("/content")).contains("Monday");
        assertThat(get(id, "/" + numbers.get(2)).at("/content")).contains("Tuesday");
        assertThat(get(id, "/" + numbers.get(3)).at("/summary")).isEqualTo("In short.");
        assertThat(get(id, "/" + numbers.get(4)).response().body())
                .isEqualTo(client.api("GET", ARTICLES + id, "").response().body());
    }

    @Test
    void differenceHasTheChangedFieldsWordByWord() {
        String id = create("diff", "");
        clock.advance(Duration.ofMinutes(1));
        client.api("POST", ARTICLES + id + "/correct", """
                {"text": "It was Tuesday.", "article": {"title": "Fleet in port", "content": "<p>The fleet stayed on Tuesday.</p>"}}""");
        List<String> numbers = get(id, "").json().findValuesAsText("number");
        Answer difference = get(id, "/" + numbers.get(0) + "/diff?with=current");
        assertThat(difference.response().body()).startsWith("""
                {"article":"urn:uuid:%s","from":%s,"to":%s,"fields":[\
                {"field":"title","whole":false,"markup":false,"pieces":[\
                {"kind":"same","text":"Fleet in "},{"kind":"removed","text":"harbour"},{"kind":"added","text":"port"}]},\
                {"field":"content","whole":false,"markup":false,"blocks":[{"element":"p","kind":"changed","pieces":[\
                {"kind":"same","text":"The fleet stayed on "},{"kind":"removed","text":"Monday"},\
                {"kind":"added","text":"Tuesday"},{"kind":"same","text":"."}]}]},\
                """.formatted(id, numbers.get(0), numbers.get(1)));
        assertThat(difference.json().findValuesAsText("field"))
                .containsExactly("title", "content", "corrections", "updated");
        assertThat(get(id, "/" + numbers.get(0) + "/diff").response().body())
                .isEqualTo(difference.response().body());
        Answer back = get(id, "/" + numbers.get(1) + "/diff?with=" + numbers.get(0));
        assertThat(back.at("/fields/0/pieces/1/text")).isEqualTo("port");
        assertThat(get(id, "/" + numbers.get(1) + "/diff").response().body()).contains("\"fields\":[]");
    }

    @Test
    void whatWasPublishedAtItsTimeHasItsScheduledState() {
        String id = create("scheduled", ", \"publishAt\": \"" + clock.instant().plusSeconds(3_600) + "\"");
        clock.advance(Duration.ofHours(1));
        articleActs.carryOutDue(10);
        List<String> numbers = get(id, "").json().findValuesAsText("number");
        assertThat(get(id, "/" + numbers.getFirst()).at("/stage")).isEqualTo("scheduled");
        assertThat(get(id, "/" + numbers.getLast()).at("/stage")).isEqualTo("published");
        assertThat(get(id, "/" + numbers.getFirst() + "/diff").json().findValuesAsText("field"))
                .contains("stage")
                .doesNotContain("title", "content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999", "x", "99999999999999999999", "1.5", "%00"})
    void numberOfNoRevisionIsNotFound(String number) {
        String id = create("unknown", "");
        for (String address : List.of("/" + number, "/" + number + "/diff")) {
            Answer answer = get(id, address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.at("/detail")).contains("has no revision", "list them");
        }
    }

    @Test
    void faultyParameterIsNamed() {
        String id = create("faulty", "");
        String number = get(id, "").at("/0/number");
        Answer answer = get(id, "/" + number + "/diff?with=yesterday");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains("with is a change number");
        assertThat(get(id, "/" + number + "/diff?with=0").status()).isEqualTo(404);
        assertThat(get(id, "/" + number + "/diff?against=1").status()).isEqualTo(400);
    }

    /** Of what was erased nothing can be read. */
    @Test
    void erasedArticleHasNoRevisions() {
        String id = create("erased", "");
        client.api("PATCH", ARTICLES + id, "{\"title\": \"Zebrafinch\"}");
        client.api("PATCH", ARTICLES + id, "{\"title\": \"Another\"}");
        List<String> numbers = get(id, "").json().findValuesAsText("number");
        assertThat(get(id, "/" + numbers.get(1)).at("/title")).isEqualTo("Zebrafinch");
        client.api("DELETE", ARTICLES + id, "");
        for (String number : numbers) {
            for (String address : List.of("/" + number, "/" + number + "/diff", "/" + number + "/diff?with=1")) {
                Answer answer = get(id, address);
                assertThat(answer.status()).isEqualTo(410);
                assertThat(answer.at("/detail")).contains("erased permanently");
                assertThat(answer.response().body()).doesNotContain("Zebrafinch");
            }
        }
    }

    /** RFC 6750 §3.1. */
    @Test
    void tokenOfAnotherSectionReadsNoRevision() {
        String draft = create("draft", ", \"stage\": \"draft\"");
        client.api("PATCH", ARTICLES + draft, "{\"title\": \"Zebrafinch\"}");
        String number = get(draft, "").at("/0/number");
        for (String scope : List.of("write:sport", "write")) {
            String token = client.api("POST", "/api/tokens", "{\"name\": \"narrow\", \"scopes\": [\"" + scope + "\"]}")
                    .at("/token");
            for (String address : List.of("", "/" + number, "/" + number + "/diff")) {
                Answer answer = client.apiAs(token, "GET", ARTICLES + draft + "/revisions" + address, "");
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.at("/detail")).contains("read");
            }
        }
        Answer reader = client.api("POST", "/api/tokens", "{\"name\": \"reader\", \"scopes\": [\"read\"]}");
        assertThat(client.apiAs(reader.at("/token"), "GET", ARTICLES + draft + "/revisions/" + number, "")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(ARTICLES + draft + "/revisions/" + number).statusCode())
                .isEqualTo(401);
    }

    /** The change numbers of the other store are others, and no state before its import belongs to them. */
    @Test
    void articleThatAnExportReplacesHasItsPresentStateOnly() {
        String id = create("restored", "");
        client.api("PATCH", ARTICLES + id, "{\"title\": \"Zebrafinch\"}");
        try (EmbeddedServer other = TestServer.start(folder, Map.of("test.clock", "true"))) {
            Client elsewhere = new Client(other, folder);
            other.getApplicationContext().getBean(TestClock.class).advance(Duration.ofDays(1));
            assertThat(imported(elsewhere, client).at("/refused")).isEqualTo("0");
            Answer later = elsewhere.api("PATCH", ARTICLES + id, "{\"title\": \"Later\"}");
            assertThat(later.status()).as(later.toString()).isEqualTo(200);
            assertThat(imported(client, elsewhere).at("/refused")).isEqualTo("0");
        }
        assertThat(client.api("GET", ARTICLES + id, "").at("/title")).isEqualTo("Later");
        assertThat(get(id, "").json().findValuesAsText("act")).containsExactly("publish", "edit", "edit");
        assertThat(get(id, "").json().findValuesAsText("kept")).containsExactly("false", "false", "true");
    }

    private static Answer imported(Client to, Client from) {
        String export = from.api("GET", "/api/articles/export", "").response().body();
        return new Answer(to.importing("", "application/x-ndjson", export));
    }

    private Answer get(String id, String address) {
        return client.api("GET", ARTICLES + id + "/revisions" + address, "");
    }

    private String create(String key, String more) {
        return client.api("POST", "/api/articles", """
                {"externalId": "%s", "title": "Fleet in harbour", "section": "world", "language": "en",
                 "content": "<p>The fleet stayed on Monday.</p>"%s}
                """.formatted(key, more)).id();
    }
}
