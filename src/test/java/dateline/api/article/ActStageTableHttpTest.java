package dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every act with every time in every stage. An article with a future publication time or a past expiry time is not
 * public. A row is a stage and an act; a column is the times that the act sends: + is in the future, - is in the past.
 *
 * <pre>
 * none      nothing
 * p+ p-     publishAt
 * e+ e-     embargoUntil
 * p+e+ …    both
 * x+ x-     expiresAt
 * p+x       publishAt in the future, and expiresAt before it
 * </pre>
 *
 * A cell is the stage of the article afterwards: D draft, S scheduled, P published, W withdrawn, X expired. A full stop
 * means that the act is refused and nothing changes. Only P is public.
 */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:release;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-release")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
class ActStageTableHttpTest {
    private static final String ARTICLES = "/api/articles";
    private static final List<String> TIMES =
            List.of("none", "p+", "p-", "e+", "e-", "p+e+", "p-e+", "p+e-", "x+", "x-", "p+x");
    private static final Map<String, String> STAGES =
            Map.of("D", "draft", "S", "scheduled", "P", "published", "W", "withdrawn", "X", "expired");
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-release"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            #stage    | act       | none p+ p- e+ e- p+e+ p-e+ p+e- x+ x- p+x
            new       | create    | P    S  P  S  P  S    S    S    P  .  .
            new       | draft     | D    D  D  D  D  D    D    D    D  .  .
            new       | lines     | P    S  P  S  P  S    S    S    P  .  .
            new       | document  | P    S  P  S  P  S    S    S    P  .  .

            draft     | put       | D    D  D  D  D  D    D    D    D  .  .
            draft     | patch     | D    D  D  D  D  D    D    D    D  .  .
            draft     | again     | D    D  D  D  D  D    D    D    D  .  .
            draft     | out       | P    S  P  S  P  S    S    S    P  .  .
            draft     | lines     | D    D  D  D  D  D    D    D    D  .  .
            draft     | publish   | P    S  P  S  P  S    S    S    P  .  .
            draft     | update    | .    .  .  .  .  .    .    .    .  .  .
            draft     | correct   | .    .  .  .  .  .    .    .    .  .  .
            draft     | reinstate | .    .  .  .  .  .    .    .    .  .  .
            draft     | withdraw  | W

            scheduled | put       | .    S  P  S  P  S    S    S    .  .  .
            scheduled | patch     | S    S  P  S  S  S    S    S    S  .  .
            scheduled | again     | S    S  P  S  S  S    S    S    S  .  .
            scheduled | out       | S    S  P  S  S  S    S    S    S  .  .
            scheduled | lines     | S    S  P  S  S  S    S    S    S  .  .
            scheduled | publish   | P    S  P  S  P  S    S    S    P  .  .
            scheduled | update    | .    .  .  .  .  .    .    .    .  .  .
            scheduled | correct   | .    .  .  .  .  .    .    .    .  .  .
            scheduled | reinstate | .    .  .  .  .  .    .    .    .  .  .
            scheduled | withdraw  | W

            published | put       | P    .  P  .  P  .    .    .    P  .  .
            published | patch     | P    .  P  .  P  .    .    .    P  .  .
            published | again     | P    .  P  .  P  .    .    .    P  .  .
            published | lines     | P    .  P  .  P  .    .    .    P  .  .
            published | update    | P    .  P  .  P  .    .    .    P  .  .
            published | correct   | P    .  P  .  P  .    .    .    P  .  .
            published | publish   | .    .  .  .  .  .    .    .    .  .  .
            published | reinstate | .    .  .  .  .  .    .    .    .  .  .
            published | withdraw  | W

            withdrawn | put       | W    W  W  W  W  W    W    W    W  .  .
            withdrawn | patch     | W    W  W  W  W  W    W    W    W  .  .
            withdrawn | patched   | P    S  P  S  P  S    S    S    P  .  .
            withdrawn | again     | W    .  .  .  .  .    .    .    .  .  .
            withdrawn | lines     | W    .  .  .  .  .    .    .    .  .  .
            withdrawn | publish   | .    .  .  .  .  .    .    .    .  .  .
            withdrawn | update    | .    .  .  .  .  .    .    .    .  .  .
            withdrawn | correct   | .    .  .  .  .  .    .    .    .  .  .
            withdrawn | reinstate | P    S  P  S  P  S    S    S    P  .  .

            expired   | put       | X    X  X  X  X  X    X    X    X  .  .
            expired   | patch     | X    .  X  .  X  .    .    .    X  .  .
            expired   | again     | X    .  .  .  .  .    .    .    .  .  .
            expired   | lines     | X    .  .  .  .  .    .    .    .  .  .
            expired   | publish   | .    .  .  .  .  .    .    .    .  .  .
            expired   | update    | .    .  .  .  .  .    .    .    .  .  .
            expired   | correct   | .    .  .  .  .  .    .    .    .  .  .
            expired   | reinstate | .    .  .  .  .  .    .    .    P  .  .
            expired   | anew      | P    S  P  S  P  S    S    S    P  .  .
            expired   | withdraw  | W
            """)
    void theTimesDecideWhetherAnArticleIsPublic(String stage, String act, String cells) {
        String[] expected = cells.strip().split("\\s+", -1);
        for (int i = 0; i < expected.length; i++) {
            String name = "cell" + NAMES.incrementAndGet();
            String before = stage.equals("new") ? "" : standing(stage, name).id();
            boolean done = act(act, name, before, times(TIMES.get(i)));
            String cell = stage + " " + act + " " + TIMES.get(i);
            assertThat(done).as(cell).isEqualTo(!expected[i].equals("."));
            String id = before.isEmpty() ? id(name) : before;
            String now = done ? STAGES.getOrDefault(expected[i], "") : stage;
            if (!id.isEmpty()) {
                assertThat(client.api("GET", ARTICLES + "/" + id, "").at("/stage"))
                        .as(cell)
                        .isEqualTo(now);
            }
            assertSeen(cell, name, id, now.equals("published"));
        }
    }

    /** The article is published by itself at the later of its two times. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"reinstate", "patched"})
    void anArticleReinstatedWithAFutureTimeIsPublishedAtThatTime(String act) {
        String name = "cell" + NAMES.incrementAndGet();
        Answer article = standing("withdrawn", name);
        Answer before = client.api("GET", ARTICLES + "/" + article.id(), "");
        act(act, name, article.id(), times("p+e+"));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertSeen("after the plan, before the embargo", name, article.id(), false);
        clock.advance(Duration.ofDays(1));
        await(article.id(), "published");
        Answer back = client.api("GET", ARTICLES + "/" + article.id(), "");
        assertThat(back.at("/published")).isEqualTo(before.at("/published"));
        assertThat(Instant.parse(back.at("/updated"))).as("RFC 6721 §4").isAfter(Instant.parse(before.at("/updated")));
        assertSeen("after both", name, article.id(), true);
    }

    /** When both times have passed before the scheduled work runs, the article was never public. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"PT26H, published", "PT100H, expired"})
    void anArticleWhoseTimesHaveBothPassedExpiresUnpublished(String passed, String stage) {
        String name = "cell" + NAMES.incrementAndGet();
        Answer article = create(name, "\"publishAt\": \"" + in(24) + "\", \"expiresAt\": \"" + in(48) + "\"");
        clock.advance(Duration.parse(passed));
        await(article.id(), stage);
        List<String> acts = client.api("GET", ARTICLES + "/" + article.id() + "/revisions", "")
                .json()
                .findValuesAsText("act");
        assertThat(acts).doesNotContain(stage.equals("expired") ? "publish" : "expire");
        assertSeen(passed, name, article.id(), stage.equals("published"));
    }

    /** An export from yesterday, or one that was edited. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "published, none, published",
        "published, e+, scheduled",
        "published, p+, scheduled",
        "published, x-, expired",
        "scheduled, e+, scheduled",
        "scheduled, p-, published",
        "scheduled, p-x-, expired"
    })
    void anArticleRestoredFromAnExportIsPublicOnlyBetweenItsTimes(String stage, String times, String now) {
        String name = "cell" + NAMES.incrementAndGet();
        String model = "cell" + NAMES.incrementAndGet();
        String id = "0197a3c2-5d70-7c2e-8a4f-" + "%012d".formatted(NAMES.get());
        Answer first = create(model, "\"embargoUntil\": \"" + in(24) + "\"");
        if (stage.equals("published")) {
            client.api("POST", ARTICLES + "/" + first.id() + "/publish", "{\"embargoUntil\": null}");
        }
        String export = client.api("GET", ARTICLES + "/export", "").response().body();
        String head = export.lines().findFirst().orElseThrow();
        String line = export.lines()
                .filter(one -> one.contains(first.id()))
                .findFirst()
                .orElseThrow()
                .replace(first.id(), id)
                .replace(model, name)
                .replaceFirst(",\"embargoUntil\":\"[^\"]+\"", "")
                .replaceFirst("\\}$", times(times) + "}");
        Answer report = new Answer(client.importing("", "application/x-ndjson", head + "\n" + line + "\n"));
        assertThat(report.at("/created")).as(report.toString()).isEqualTo("1");
        if (!now.equals("published") || stage.equals("published")) {
            assertSeen("at once", name, id, now.equals("published"));
        }
        await(id, now);
        assertSeen("later", name, id, now.equals("published"));
    }

    /** @return whether the act was done */
    private boolean act(String act, String name, String id, String times) {
        String whole = article(name, times);
        String patch = "{" + (times.isEmpty() ? "" : times.substring(2)) + "}";
        Answer answer = switch (act) {
            case "create", "again" -> client.api("POST", ARTICLES, whole);
            case "draft" -> client.api("POST", ARTICLES, article(name, times + ", \"stage\": \"draft\""));
            case "out" -> client.api("POST", ARTICLES, article(name, times + ", \"stage\": \"published\""));
            case "lines" -> new Answer(client.importing("", "application/x-ndjson", whole + "\n"));
            case "document" ->
                new Answer(client.importing("?externalId=" + name, "text/markdown", document(name, times)));
            case "put" ->
                client.api(
                        "PUT",
                        ARTICLES + "/" + id,
                        whole,
                        "If-Match",
                        client.api("GET", ARTICLES + "/" + id, "").header("ETag"));
            case "patch" -> client.api("PATCH", ARTICLES + "/" + id, patch);
            case "patched" -> {
                Answer patched = client.api("PATCH", ARTICLES + "/" + id, patch);
                yield patched.status() == 200 ? act(id, "reinstate", "{}") : patched;
            }
            case "correct" -> act(id, "correct", "{\"text\": \"It was Tuesday.\", \"article\": " + patch + "}");
            case "withdraw" -> act(id, "withdraw", "{\"text\": \"Recalled.\"}");
            case "anew" ->
                act(id, "reinstate", "{" + (times.contains("expiresAt") ? "" : "\"expiresAt\": null") + rest(times));
            default -> act(id, act, patch);
        };
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 409, 422);
        return answer.status() < 300;
    }

    private static String rest(String times) {
        return (times.contains("expiresAt") ? times.substring(2) : times) + "}";
    }

    private Answer act(String id, String act, String body) {
        return client.api("POST", ARTICLES + "/" + id + "/" + act, body);
    }

    /** An article in a stage. */
    private Answer standing(String stage, String name) {
        Answer article = create(
                name,
                switch (stage) {
                    case "draft" -> "\"stage\": \"draft\"";
                    case "scheduled" -> "\"publishAt\": \"" + in(48) + "\"";
                    case "expired" -> "\"expiresAt\": \"" + in(1) + "\"";
                    default -> "";
                });
        if (stage.equals("withdrawn")) {
            act(article.id(), "withdraw", "{\"text\": \"Recalled.\"}");
        }
        if (stage.equals("expired")) {
            clock.advance(Duration.ofHours(2));
        }
        await(article.id(), stage);
        return article;
    }

    private Answer create(String name, String more) {
        Answer made = client.api("POST", ARTICLES, article(name, more.isEmpty() ? "" : ", " + more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String article(String name, String more) {
        return "{\"externalId\": \"" + name + "\", \"section\": \"world\", \"language\": \"en\", \"title\": \"" + name
                + "\", \"tags\": [\"" + name + "\"], \"content\": \"<p>Text.</p>\"" + more + "}";
    }

    private static String document(String name, String times) {
        String fields =
                times.isEmpty() ? "" : times.substring(2).replace("\"", "").replace(", ", "\n") + "\n";
        return "---\nsection: world\nlanguage: en\ntags: [" + name + "]\n" + fields + "---\n\n" + name + "\n\nText.\n";
    }

    /** Members of a JSON object, with a comma before. */
    private String times(String column) {
        return switch (column) {
            case "none" -> "";
            case "p+" -> member("publishAt", 24);
            case "p-" -> member("publishAt", -24);
            case "e+" -> member("embargoUntil", 24);
            case "e-" -> member("embargoUntil", -24);
            case "p+e+" -> member("publishAt", 24) + member("embargoUntil", 48);
            case "p-e+" -> member("publishAt", -24) + member("embargoUntil", 48);
            case "p+e-" -> member("publishAt", 24) + member("embargoUntil", -24);
            case "x+" -> member("expiresAt", 72);
            case "x-" -> member("expiresAt", -24);
            case "p-x-" -> member("publishAt", -24) + member("expiresAt", -12);
            case "p+x" -> member("publishAt", 24) + member("expiresAt", 12);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String member(String field, int hours) {
        return ", \"" + field + "\": \"" + in(hours) + "\"";
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private String id(String name) {
        for (JsonNode article :
                client.api("GET", ARTICLES + "?q=" + name, "").json().at("/articles")) {
            if (article.at("/title").asText().equals(name)) {
                return article.at("/id").asText().substring("urn:uuid:".length());
            }
        }
        return "";
    }

    private void await(String id, String stage) {
        for (int i = 0;
                i < 500
                        && !client.api("GET", ARTICLES + "/" + id, "")
                                .at("/stage")
                                .equals(stage);
                i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(client.api("GET", ARTICLES + "/" + id, "").at("/stage")).isEqualTo(stage);
    }

    /** Whether the article is in its feed, on its page, in searches and in lists; or in none of them. */
    private void assertSeen(String cell, String name, String id, boolean seen) {
        assertThat(client.get("/tags/" + name + "/feed.json").statusCode())
                .as(cell)
                .isIn(seen ? List.of(200) : List.of(404, 410));
        assertThat(client.get("/tags/" + name).statusCode()).as(cell).isIn(seen ? List.of(200) : List.of(404, 410));
        if (!id.isEmpty()) {
            assertThat(client.page("/articles/" + id).statusCode())
                    .as(cell)
                    .isIn(seen ? List.of(200) : List.of(404, 410));
        }
        for (String path : List.of("/", "/feed.rss", "/sections/world/feed.atom", "/search/feed.json?q=" + name)) {
            if (!seen) {
                assertThat(client.get(path).body())
                        .as(cell + " " + path)
                        .doesNotContain(">" + name + "<", "\"" + name + "\"");
            }
        }
        if (seen) {
            assertThat(client.get("/tags/" + name + "/feed.rss").body())
                    .as(cell)
                    .contains(">" + name + "<");
            assertThat(client.get("/feeds.opml").body()).as(cell).contains("/tags/" + name + "/");
        } else {
            assertThat(client.get("/feeds.opml").body()).as(cell).doesNotContain("/tags/" + name + "/");
            assertThat(client.get("/sitemaps/newest.xml").body()).as(cell).doesNotContain("/" + name + "<");
        }
    }
}
