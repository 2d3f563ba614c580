package dateline.desk.readers;

import dateline.desk.layout.DeskLayout;
import dateline.readership.report.ReadershipReport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page that shows who reads.
 *
 * @param topic name of the feed, as in the publishing API; empty for all feeds together
 * @param days the length of the period that ends today
 * @param topics the feeds with the most polls
 */
public record ReadersPage(
        DeskLayout layout,
        String topic,
        int days,
        ReadershipReport report,
        List<TopicRow> topics,
        DayPlot polls,
        DayPlot subscribers) {
    /** The periods that can be chosen, in days. */
    public static final List<Integer> PERIODS = List.of(7, 30, 365);

    public ReadersPage {
        topics = List.copyOf(topics);
    }

    /** A feed in the list. */
    public record TopicRow(String name, long polls, long notModified, long deliveries) {
        /** The share of polls that were answered 304, in percent. */
        public long share() {
            return percent(notModified, polls);
        }
    }

    /** The query for a feed and a period. */
    public static String query(String topic, int days) {
        return "?days=" + days + (topic.isEmpty() ? "" : "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8));
    }

    /** A number as a share of another, in percent. */
    public static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
