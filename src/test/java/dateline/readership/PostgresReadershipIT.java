package dateline.readership;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.TestServer;
import dateline.article.feed.FeedKey;
import dateline.readership.report.ReaderCount;
import dateline.readership.report.ReportedCounts;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with one PostgreSQL add up what they count, also when they store it at the same time. */
class PostgresReadershipIT {
    private static final List<FeedKey> TOPICS =
            IntStream.range(0, 20).mapToObj(i -> FeedKey.section("s" + i)).toList();
    private static final String FEEDLY = "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers)";

    @TempDir
    private Path data;

    @Test
    void nodesAddUp() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, Object> settings = Map.of("dateline.store", postgres.getJdbcUrl("postgres", "postgres"));
            try (EmbeddedServer one = TestServer.start(data, settings);
                    EmbeddedServer other = TestServer.start(data, settings)) {
                StoredReadership first = new StoredReadership(one.getApplicationContext());
                StoredReadership second = new StoredReadership(other.getApplicationContext());
                for (int round = 0; round < 10; round++) {
                    for (FeedKey topic : TOPICS) {
                        count(first, topic, round, 0);
                        count(second, topic, round, 5);
                    }
                    List.of(first, second).parallelStream().forEach(StoredReadership::store);
                }
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                for (FeedKey topic : TOPICS) {
                    ReportedCounts day = first.on(today, topic);
                    assertThat(day.polls()).isEqualTo(220);
                    assertThat(day.readers())
                            .containsExactly(new ReaderCount("Feedly", 20, 42), new ReaderCount("Miniflux", 200, 15));
                }
                assertThat(second.on(today, Readership.WHOLE).subscribers()).isEqualTo(20 * 42 + 15);

                Client client = new Client(one, data);
                assertThat(client.api("GET", "/api/statistics", "").at("/total/polls"))
                        .isEqualTo("4400");
                assertThat(client.api("GET", "/api/statistics/topics?limit=3", "")
                                .json()
                                .at("/topics"))
                        .hasSize(3);
            }
        }
    }

    /** Ten clients of each node, five of which poll both. */
    private static void count(StoredReadership node, FeedKey topic, int round, int from) {
        for (int i = from; i < from + 10; i++) {
            node.poll(topic, "192.0.2." + i, "Mozilla/5.0 (compatible; Miniflux/2.0.51)");
        }
        node.poll(topic, "192.0.2.200", FEEDLY.replace("42", Integer.toString(33 + round)));
    }
}
