package dateline.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestClock;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import dateline.desk.DeskVisitor.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions at the desk: how they begin, what they are protected from, and how they end. */
class SignInHttpTest {
    private static final String COOKIE = "dateline-session";

    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private Client client;
    private DeskVisitor visitor;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                data,
                Map.of(
                        "dateline.public-url",
                        "http://localhost",
                        "dateline.desk.attempts-per-minute",
                        30,
                        "test.clock",
                        true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        client = new Client(server, data);
        visitor = new DeskVisitor(server);
    }

    /** RFC 6265 §4.1.2: scripts can't read the cookie, and it goes to the desk only; RFC 6265bis §5.5.7: nor do other sites send it. */
    @Test
    void aTokenOpensASessionWhoseCookieIsProtected() {
        Answer answer = visitor.signIn(client.token());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/desk/articles");
        assertThat(answer.header("Set-Cookie"))
                .startsWith(COOKIE + "=")
                .containsIgnoringCase("; Path=/desk")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .doesNotContainIgnoringCase("Secure");
        assertThat(visitor.get("/desk/articles").status()).isEqualTo(200);
    }

    @Test
    void behindHttpsTheCookieIsSecure(@TempDir Path other) {
        try (EmbeddedServer secure = TestServer.start(other, Map.of())) {
            Answer answer = new DeskVisitor(secure).get("/desk/sign-in", "X-Forwarded-Proto", "https");
            assertThat(answer.header("Set-Cookie")).containsIgnoringCase("; Secure");
        }
    }

    @Test
    void pagesAreNeitherStoredNorFramedNorDoTheyLoadFromElsewhere() {
        visitor.signIn(client.token());
        for (String path : List.of("/desk/sign-in", "/desk/articles", "/desk/articles/new", "/desk/sessions")) {
            Answer answer = visitor.get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("script-src 'self';", "frame-ancestors 'none'", "default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.page().select("[style], script:not([src]), [onclick], [onload], [onerror]"))
                    .isEmpty();
        }
    }

    @Test
    void aWrongTokenIsRefusedAndTheRightOneStillWorks() {
        Answer wrong = visitor.signIn("dl_000000000000_wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("[role=alert]")).contains("not valid");
        assertThat(visitor.cookie(COOKIE)).isEmpty();
        assertThat(visitor.signIn(client.token()).status()).isEqualTo(303);
    }

    @Test
    void aClientCanTryWrongTokensOnlySoOften(@TempDir Path other) {
        try (EmbeddedServer strict = TestServer.start(other, Map.of("dateline.public-url", "http://localhost"))) {
            DeskVisitor attacker = new DeskVisitor(strict);
            String formToken = attacker.get("/desk/sign-in").value("token");
            int refused = 0;
            for (int i = 0; i < 200; i++) {
                Answer answer = attacker.post("/desk/sign-in", "token", formToken, "secret", "dl_000000000000_" + i);
                refused += answer.status() == 429 ? 1 : 0;
                assertThat(answer.status()).isIn(401, 429);
            }
            assertThat(refused).isGreaterThan(180);
        }
    }

    @Test
    void theTokenOfAPartnerDoesNotSignIn() {
        client.api(
                "PUT",
                "/api/partners/evening-paper",
                "{\"title\": \"Evening Paper\", \"any\": {\"sections\": [\"world\"]}}");
        String token =
                client.api("POST", "/api/partners/evening-paper/tokens", "{}").at("/token");
        assertThat(token).startsWith("dl_");
        Answer answer = visitor.signIn(token);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(visitor.cookie(COOKIE)).isEmpty();
    }

    /** A secret that somebody has planted before the sign-in does not become that of the session (session fixation). */
    @Test
    void aPlantedSessionIsNotUsed() {
        visitor.setCookie(COOKIE, "planted");
        visitor.signIn(client.token());
        assertThat(visitor.cookie(COOKIE)).isNotEqualTo("planted");
        DeskVisitor attacker = new DeskVisitor(server);
        attacker.setCookie(COOKIE, "planted");
        assertThat(attacker.get("/desk/articles").status()).isEqualTo(303);
    }

    @Test
    void aSessionThatWasSignedOutCantBeUsedByAThief() {
        visitor.signIn(client.token());
        DeskVisitor thief = new DeskVisitor(server);
        thief.setCookie(COOKIE, visitor.cookie(COOKIE));
        assertThat(thief.get("/desk/articles").status()).isEqualTo(200);
        Answer page = visitor.get("/desk/articles");
        Answer out = visitor.post("/desk/sign-out", "token", page.value("token"));
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(thief.get("/desk/articles").header("Location")).isEqualTo("/desk/sign-in?next=%2Farticles");
    }

    @Test
    void aSessionEndsWithItsToken() {
        var created = client.api("POST", "/api/tokens", "{\"name\": \"Ana\", \"scopes\": [\"read\"]}");
        visitor.signIn(created.at("/token"));
        assertThat(visitor.get("/desk/articles").status()).isEqualTo(200);
        client.api("DELETE", "/api/tokens/" + created.at("/id"), "");
        assertThat(visitor.get("/desk/articles").status()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWithoutUseAndAfterItsLongestTime(@TempDir Path other) {
        try (EmbeddedServer clocked =
                TestServer.start(other, Map.of("dateline.public-url", "http://localhost", "test.clock", true))) {
            TestClock clock = clocked.getApplicationContext().getBean(TestClock.class);
            DeskVisitor person = new DeskVisitor(clocked);
            person.signIn(new Client(clocked, other).token());
            clock.advance(Duration.ofHours(7));
            assertThat(person.get("/desk/articles").status()).isEqualTo(200);
            clock.advance(Duration.ofHours(7));
            assertThat(person.get("/desk/articles").status()).as("used since").isEqualTo(200);
            clock.advance(Duration.ofHours(9));
            assertThat(person.get("/desk/articles").status()).as("idle").isEqualTo(303);
            person.signIn(new Client(clocked, other).token());
            for (int hours = 0; hours < 7 * 24; hours += 6) {
                person.get("/desk/articles");
                clock.advance(Duration.ofHours(6));
            }
            assertThat(person.get("/desk/articles").status()).as("longest time").isEqualTo(303);
        }
    }

    @Test
    void aLinkSignsInOnce() {
        String path = link();
        Answer page = visitor.get(path);
        assertThat(visitor.get(path).status())
                .as("looking at it does not use it")
                .isEqualTo(200);
        Answer first = visitor.post("/desk/sign-in", "token", page.value("token"), "link", page.value("link"));
        assertThat(first.status()).isEqualTo(303);
        DeskVisitor second = new DeskVisitor(server);
        Answer again = second.get(path);
        assertThat(second.post("/desk/sign-in", "token", again.value("token"), "link", again.value("link"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aLinkExpiresAfterAQuarterOfAnHour() {
        String path = link();
        server.getApplicationContext().getBean(TestClock.class).advance(Duration.ofMinutes(16));
        Answer page = visitor.get(path);
        assertThat(visitor.post("/desk/sign-in", "token", page.value("token"), "link", page.value("link"))
                        .text("[role=alert]"))
                .contains("not valid any more");
    }

    /** A form of another site has neither the token of the form nor, in browsers, the right origin (Fetch Metadata §2). */
    @Test
    void aForgedFormChangesNothing() {
        visitor.signIn(client.token());
        String token = visitor.get("/desk/articles").value("token");
        String[] article = {"act", "create", "title", "Forged", "section", "world", "content", "Text"};
        assertThat(visitor.post("/desk/articles/new", article).status()).isEqualTo(403);
        DeskVisitor other = new DeskVisitor(server);
        other.signIn(client.token());
        String foreign = other.get("/desk/articles").value("token");
        assertThat(visitor.post("/desk/articles/new", with(foreign, article)).status())
                .as("the token of another session")
                .isEqualTo(403);
        for (List<String> headers : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"))) {
            assertThat(visitor.postWith(headers, "/desk/articles/new", with(token, article))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(client.api("GET", "/api/articles?q=Forged", "").json().at("/articles"))
                .isEmpty();
        assertThat(visitor.postWith(
                                List.of("Sec-Fetch-Site", "same-origin"), "/desk/articles/new", with(token, article))
                        .status())
                .isEqualTo(303);
    }

    /** The publishing API needs a header that no form sends: the cookie of a session opens nothing there. */
    @Test
    void theSessionOpensNothingButTheDesk() {
        visitor.signIn(client.token());
        assertThat(visitor.get("/api/articles", "Cookie", COOKIE + "=" + visitor.cookie(COOKIE))
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/desk/articles", "Authorization", "Bearer " + client.token())
                        .statusCode())
                .isEqualTo(303);
    }

    /** RFC 2046 §5.1.1: a boundary has at least one character. */
    @Test
    void aFormThatCantBeReadIsRefusedWithAPage() {
        Answer answer = visitor.postWith(
                List.of("Content-Type", "multipart/form-data; boundary="), "/desk/sign-in", "token", "x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("main p")).contains("not a form that can be read");
    }

    @Test
    void aRefusalIsAPageWithAWayBack() {
        String token = client.api("POST", "/api/tokens", "{\"name\": \"W\\nX\", \"scopes\": [\"write:sport\"]}")
                .at("/token");
        visitor.signIn(token);
        Answer refused = visitor.get("/desk/tokens");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.page().select("main a[href$='/desk/articles']")).hasSize(1);
        assertThat(refused.text("form.signed-in a")).as("one line").isEqualTo("W X");
        assertThat(visitor.post("/desk/sections/new/x/y", "token", "x").header("Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void aFormWithoutASessionIsKeptAndSentAgain() {
        String[] typed = {"act", "create", "title", "Kept <b>title</b>", "section", "world", "content", "One\nTwo"};
        Answer page = visitor.post("/desk/articles/new", typed);
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.value("kept:content")).isEqualTo("One\nTwo");
        Answer again = visitor.post(
                "/desk/sign-in",
                with(
                        page.value("token"),
                        "secret",
                        client.token(),
                        "next",
                        page.value("next"),
                        "kept:act",
                        page.value("kept:act"),
                        "kept:title",
                        page.value("kept:title"),
                        "kept:section",
                        page.value("kept:section"),
                        "kept:content",
                        page.value("kept:content")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.page().expectFirst("main form").attr("action")).isEqualTo("/desk/articles/new");
        Answer stored = visitor.post(
                "/desk/articles/new",
                with(
                        again.page().expectFirst("main form [name=token]").val(),
                        "act",
                        again.value("act"),
                        "title",
                        again.value("title"),
                        "section",
                        again.value("section"),
                        "content",
                        again.value("content")));
        assertThat(visitor.follow(stored).value("title")).isEqualTo("Kept <b>title</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/articles/../../x",
                "javascript:alert(1)",
                "/sign-out",
                "/articles\r\nSet-Cookie: a=b"
            })
    void signingInLeadsToNoOtherSite(String next) {
        Answer page = visitor.get("/desk/sign-in");
        Answer answer =
                visitor.post("/desk/sign-in", "token", page.value("token"), "secret", client.token(), "next", next);
        assertThat(answer.header("Location")).isEqualTo("/desk/articles");
    }

    @Test
    void anotherPersonsSessionCanBeEndedByAnAdministratorOnly() {
        String reader = client.api("POST", "/api/tokens", "{\"name\": \"Reader\", \"scopes\": [\"read\"]}")
                .at("/token");
        DeskVisitor other = new DeskVisitor(server);
        other.signIn(reader);
        visitor.signIn(client.token());
        Answer list = visitor.get("/desk/sessions");
        assertThat(list.page().select("tbody tr"))
                .anySatisfy(row -> assertThat(row.text()).contains("Reader"));
        String own = list.page().expectFirst("tbody tr:has(strong) form").attr("action");
        assertThat(other.post(own, "token", other.get("/desk/sessions").value("token"))
                        .status())
                .isEqualTo(404);
        String theirs =
                list.page().expectFirst("tbody tr:contains(Reader) form").attr("action");
        visitor.post(theirs, "token", list.value("token"));
        assertThat(other.get("/desk/articles").status()).isEqualTo(303);
    }

    private String link() {
        return client.api("POST", "/api/sign-in-links", "").at("/address").replace("http://localhost", "");
    }

    private static String[] with(String token, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "token";
        all[1] = token;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }
}
