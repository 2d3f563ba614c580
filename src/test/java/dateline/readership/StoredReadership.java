package dateline.readership;

import dateline.article.feed.FeedKey;
import dateline.readership.day.CountKeeping;
import dateline.readership.report.ReadershipReports;
import dateline.readership.report.ReportPeriod;
import dateline.readership.report.ReportedCounts;
import io.micronaut.context.BeanContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;

/** The readership that a node counts and stores, for tests. */
public final class StoredReadership {
    private final BeanContext node;

    public StoredReadership(BeanContext node) {
        this.node = node;
    }

    /** Counts a poll of a feed in RSS. */
    public void poll(FeedKey topic, String client, String agent) {
        poll(topic, "/" + topic.value() + "/feed.rss", client, agent);
    }

    /** Counts a poll of an address. */
    public void poll(FeedKey topic, String address, String client, String agent) {
        Objects.requireNonNull(node.getBean(Readership.class).of(topic, "rss", address))
                .count(PollOutcome.WHOLE, client, agent);
    }

    /** Stores what was counted. */
    public void store() {
        node.getBean(CountKeeping.class).storeAll();
    }

    /** What is stored of a topic for a day. */
    public ReportedCounts on(LocalDate day, FeedKey topic) {
        return node.getBean(ReadershipReports.class)
                .of(topic, new ReportPeriod(day, day))
                .total();
    }

    /** The number of rows of a table. */
    public long rows(String table) {
        DataSource store = DelegatingDataSource.unwrapDataSource(node.getBean(DataSource.class));
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
