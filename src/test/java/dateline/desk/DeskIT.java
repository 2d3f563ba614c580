package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.Client;
import dateline.TestServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk in a real browser with scripts. */
class DeskIT {
    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private Client client;
    private Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        server = TestServer.start(data, Map.of("dateline.public-url", "http://localhost"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        client = new Client(server, data);
        browser = Browser.open(server, "en", false);
        browser.width(1280);
    }

    @AfterEach
    void close() {
        assertThat(browser.errors()).isEmpty();
        browser.close();
    }

    @Test
    void anArticleGoesFromTheKeyboardToTheFeed() {
        browser.signIn(client.token());
        browser.find("a[href$='/articles/new']").click();
        browser.type("title", "Fleet stays in harbour");
        browser.choose("section", "world");
        browser.type("content", "The fleet *stayed* in harbour.<script>document.title = 'broken'</script>");
        browser.choose("agency", "ap");
        browser.type("byline", "Ana Lopez");
        browser.await("#preview", "The fleet stayed in harbour.");
        browser.await("#preview", "Associated Press");
        assertThat(browser.script("return document.title").toString()).doesNotContain("broken");
        browser.press("publish");
        browser.await(".done", "Published");
        assertThat(client.get("/feed.rss").body())
                .contains("<title>Fleet stays in harbour</title>", "&lt;em&gt;stayed&lt;/em&gt;");

        browser.type("title", "Fleet stays in port");
        browser.type("correction", "An earlier version named the wrong harbour.");
        browser.press("correct");
        browser.await(".done", "Corrected");
        assertThat(client.get("/feed.rss").body())
                .contains("<title>Fleet stays in port</title>", "An earlier version named the wrong harbour.");

        browser.type("withdrawal", "The agency has recalled this report.");
        browser.press("withdraw");
        browser.await(".stage", "Withdrawn");
        assertThat(client.get("/feed.rss").body()).doesNotContain("<title>Fleet stays in port</title>");
        assertThat(client.get("/feed.atom").body())
                .contains("<at:deleted-entry", "The agency has recalled this report.");
    }

    @Test
    void anArticleIsScheduled() {
        browser.signIn(client.token());
        browser.go("/desk/articles/new");
        browser.type("title", "For later");
        browser.type("content", "Text");
        browser.set("publishAt", "2099-12-01T06:00");
        browser.press("publish");
        browser.await(".stage", "Scheduled");
        assertThat(browser.value("publishAt")).isEqualTo("2099-12-01T06:00");
    }

    @Test
    void aClosedTabLosesNothing() {
        browser.signIn(client.token());
        browser.go("/desk/articles/new");
        browser.type("title", "Not stored yet");
        browser.type("content", "A text that took an hour.");
        browser.find("fieldset[data-rows=authors] [data-add]").click();
        browser.type("authors.1.name", "Second author");
        browser.go("/desk/sessions");
        browser.go("/desk/articles/new");
        browser.find(".draft button").click();
        assertThat(browser.value("title")).isEqualTo("Not stored yet");
        assertThat(browser.value("content")).isEqualTo("A text that took an hour.");
        assertThat(browser.value("authors.1.name")).isEqualTo("Second author");
        browser.press("create");
        browser.await(".done", "saved");
        browser.go("/desk/articles/new");
        assertThat(browser.all(".draft")).isEmpty();
    }

    @Test
    void whoeverSignsOutLeavesNothingForTheNextPerson() {
        browser.signIn(client.token());
        browser.go("/desk/articles/new");
        browser.type("title", "For my eyes only");
        browser.find("form.signed-in button").click();
        browser.find("[name=secret]");
        String other = client.api("POST", "/api/tokens", "{\"name\": \"Next\", \"scopes\": [\"write\"]}")
                .at("/token");
        browser.signIn(other);
        browser.go("/desk/articles/new");
        assertThat(browser.all(".draft")).isEmpty();
        assertThat(browser.script("return JSON.stringify(localStorage)").toString())
                .doesNotContain("For my eyes only");
    }

    @Test
    void aSessionThatIsOverLosesNothing() {
        browser.signIn(client.token());
        browser.go("/desk/articles/new");
        browser.type("title", "Typed for long");
        browser.type("content", "Text");
        String ended = client.api("POST", "/api/tokens", "{\"name\": \"Other\", \"scopes\": [\"write\"]}")
                .at("/token");
        DeskVisitor other = new DeskVisitor(server);
        other.signIn(client.token());
        DeskVisitor.Answer sessions = other.get("/desk/sessions");
        sessions.page()
                .select("tbody tr:not(:has(strong)) form")
                .forEach(form -> other.post(form.attr("action"), "token", sessions.value("token")));
        browser.type("summary", "More");
        browser.await("#preview", "Your session has ended");
        browser.press("create");
        browser.await("[role=alert]", "Your session has ended");
        browser.type("secret", ended);
        browser.find("button.main").click();
        browser.find("main form button.main").click();
        browser.await(".done", "saved");
        assertThat(browser.value("title")).isEqualTo("Typed for long");
    }

    @Test
    void twoEditorsAreToldOfEachOther() {
        String id = article("en", "Between two editors");
        browser.signIn(client.token());
        browser.go("/desk/articles/" + id);
        client.api("POST", "/api/articles/" + id + "/update", "{\"title\": \"Theirs\"}");
        browser.type("title", "Mine");
        browser.press("update");
        browser.await(".conflict", "Theirs");
        assertThat(browser.value("title")).isEqualTo("Mine");
        browser.press("update");
        browser.await(".done", "Updated");
        assertThat(client.api("GET", "/api/articles/" + id, "").at("/title")).isEqualTo("Mine");
    }

    @Test
    void anEditorOfASectionIsRefusedElsewhere() {
        String token = client.api("POST", "/api/tokens", "{\"name\": \"Sport\", \"scopes\": [\"write:sport\"]}")
                .at("/token");
        browser.signIn(token);
        browser.go("/desk/articles/" + article("en", "In the world"));
        browser.await(".note", "does not permit changes");
        assertThat(browser.find("[name=title]").isEnabled()).isFalse();
        browser.go("/desk/articles/new");
        browser.script("for (const one of document.querySelectorAll('option')) one.disabled = false");
        browser.choose("section", "world");
        browser.type("title", "Forged");
        browser.type("content", "Text");
        browser.press("publish");
        browser.await("[role=alert]", "write:world");
        assertThat(browser.value("title")).isEqualTo("Forged");
    }

    @Test
    void arabicIsWrittenFromEndToEnd() {
        browser.close();
        browser = Browser.open(server, "ar", false);
        browser.signIn(client.token());
        assertThat(browser.find("html").getAttribute("dir")).isEqualTo("rtl");
        browser.go("/desk/articles/new");
        browser.type("language", "ar");
        browser.type("title", "الأسطول يبقى في الميناء");
        assertThat(browser.find("[name=title]").getAttribute("dir")).isEqualTo("rtl");
        browser.type("content", "بقي الأسطول في الميناء يوم الاثنين.");
        browser.await("#preview", "بقي الأسطول");
        browser.press("publish");
        browser.await(".done", "تم النشر");
        assertThat(client.get("/languages/ar/feed.rss").body()).contains("الأسطول يبقى في الميناء");
    }

    @Test
    void aFileThatIsChosenIsRecognised() throws Exception {
        Path file = data.resolve("report.txt");
        Files.writeString(
                file, "Fleet stays in port\n\nBy Jane Doe\n\nLISBON, Portugal (AP) — The fleet stayed in port.\n");
        browser.signIn(client.token());
        browser.go("/desk/articles/new");
        browser.find("input[type=file]").sendKeys(file.toString());
        browser.find(".document button").click();
        browser.await(".report", "Jane Doe");
        assertThat(browser.value("authors.0.name")).isEqualTo("Jane Doe");
    }

    /** WCAG 2.2 as far as a program can tell: no page has a violation, at both widths, light and dark, and none is too wide. */
    @ParameterizedTest
    @CsvSource({"en, 1280, false", "en, 360, true", "ar, 360, false", "fr, 1280, true"})
    void everyPageIsForEverybody(String language, int width, boolean dark) {
        String id = article(language, "An article for everybody");
        String first =
                client.api("GET", "/api/articles/" + id + "/revisions", "").at("/0/number");
        client.api("POST", "/api/articles/" + id + "/update", "{\"title\": \"An article for everyone\"}");
        browser.close();
        browser = Browser.open(server, language, dark);
        browser.width(width);
        browser.go("/desk/sign-in");
        assertThat(browser.violations()).as("sign-in").isEmpty();
        browser.signIn(client.token());
        for (String path : List.of(
                "/desk/articles",
                "/desk/articles/new",
                "/desk/articles/" + id,
                "/desk/articles/" + id + "/history?from=" + first,
                "/desk/readers",
                "/desk/sections",
                "/desk/sections/_new",
                "/desk/sections/world",
                "/desk/agencies",
                "/desk/agencies/ap",
                "/desk/authors",
                "/desk/authors/_new",
                "/desk/feeds",
                "/desk/feeds/_new",
                "/desk/sources",
                "/desk/sources/_new",
                "/desk/subscriptions",
                "/desk/webhooks",
                "/desk/webhooks/_new",
                "/desk/partners",
                "/desk/partners/_new",
                "/desk/tokens",
                "/desk/sessions",
                "/desk/articles/nothing")) {
            browser.go(path);
            isForEverybody(path);
        }
        browser.go("/desk/articles/" + id);
        client.api("POST", "/api/articles/" + id + "/update", "{\"title\": \"Theirs\"}");
        browser.type("title", "Mine");
        browser.press("update");
        browser.find(".conflict");
        isForEverybody("conflict");
        browser.press("withdraw");
        browser.find("[role=alert]");
        isForEverybody("refusal");
        browser.go("/desk/articles/new");
        browser.type("document", "Fleet stays in port\n\nBy Jane Doe\n\nLISBON, Portugal (AP) — Fog.");
        browser.find(".document button").click();
        browser.find(".report");
        isForEverybody("report");
    }

    private void isForEverybody(String page) {
        assertThat(browser.violations()).as(page).isEmpty();
        assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
    }

    private String article(String language, String title) {
        return client.api(
                        "POST",
                        "/api/articles",
                        "{\"section\": \"world\", \"title\": \"" + title + "\", \"language\": \"" + language
                                + "\", \"content\": \"<p>Text</p>\", \"agency\": \"ap\", \"tags\": [\"fog\"]}")
                .id();
    }
}
