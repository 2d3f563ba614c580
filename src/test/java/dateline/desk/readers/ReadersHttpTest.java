package dateline.desk.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.desk.DeskVisitor;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows who reads. */
class ReadersHttpTest {
    @TempDir
    static Path data;

    private static EmbeddedServer server;

    private Client client;
    private DeskVisitor editor;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start(data, Map.of("dateline.public-url", "http://localhost", "test.clock", true));
        LocalDate today = LocalDate.parse("2026-12-01");
        count("whole", today, 100, 80);
        count("all", today, 60, 50);
        count("all", today.minusDays(40), 1_000, 0);
        reader("whole", today, "Feedly", 9, 42);
        reader("whole", today, "<script>alert(1)</script>", 3, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        client = new Client(server, data);
        editor = new DeskVisitor(server);
        editor.signIn(client.token());
    }

    @Test
    void thePageShowsPollsReadersAndFeeds() {
        DeskVisitor.Answer page = editor.get("/desk/readers?days=7");
        assertThat(page.text(".numbers")).contains("Polls 100", "80 %", "Subscribers 43");
        assertThat(page.page().select(".plot g")).as("seven days, two plots").hasSize(14);
        assertThat(page.page().select("td"))
                .anySatisfy(cell -> assertThat(cell.text()).isEqualTo("Feedly"));
        assertThat(page.page().select("main script")).isEmpty();
        assertThat(page.page().select("main a[href*=topic]").eachText()).contains("all");
    }

    @Test
    void aFeedAndAPeriodCanBeChosen() {
        DeskVisitor.Answer page = editor.get("/desk/readers?days=365&topic=all");
        assertThat(page.text(".numbers")).contains("Polls 1,060");
        assertThat(page.page().select(".plot path.whole")).hasSize(2);
        assertThat(page.response().body().length()).isLessThan(60_000);
        assertThat(editor.get("/desk/readers?topic=sections/nowhere").status()).isEqualTo(404);
    }

    /** RFC 4180: a line for each day after the line with the names. */
    @Test
    void theSameNumbersAreATable() {
        DeskVisitor.Answer table = editor.get("/desk/readers.csv?days=7&topic=all");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.response().body().lines()).hasSize(8);
        assertThat(table.response().body()).contains(",60,50,");
    }

    @Test
    void aTokenThatOnlyWritesDoesNotSeeIt() {
        String token = client.api("POST", "/api/tokens", "{\"name\": \"W\", \"scopes\": [\"write\"]}")
                .at("/token");
        DeskVisitor writer = new DeskVisitor(server);
        writer.signIn(token);
        assertThat(writer.get("/desk/readers").status()).isEqualTo(403);
        assertThat(writer.get("/desk/articles").text("nav")).doesNotContain("Readers");
    }

    private static void count(String topic, LocalDate day, long polls, long notModified) throws SQLException {
        insert("INSERT INTO readership VALUES ('" + topic + "', '" + day + "', 'rss', " + polls + ", " + notModified
                + ", 0, 0)");
    }

    private static void reader(String topic, LocalDate day, String name, long polls, long declared)
            throws SQLException {
        insert("INSERT INTO readership_reader VALUES ('" + topic + "', '" + day + "', '" + name + "', " + polls + ", "
                + declared + ", 0)");
    }

    private static void insert(String sql) throws SQLException {
        DataSource store = DelegatingDataSource.unwrapDataSource(
                server.getApplicationContext().getBean(DataSource.class));
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
