package dateline.readership.count;

import dateline.article.feed.FeedKey;
import dateline.readership.Readership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was counted for a topic on a day since it was last stored: by format, and by the names of readers. */
public final class DayCounts {
    /** So many names have counts of their own for all topics together on a day. */
    private static final int MOST_NAMES_OF_WHOLE = 200;

    private final LocalDate day;
    private final FeedKey topic;
    private final SortedMap<String, FormatCounts> formats = new TreeMap<>();
    private final SortedMap<String, ReaderCounts> readers = new TreeMap<>();

    private DayCounts(LocalDate day, FeedKey topic) {
        this.day = day;
        this.topic = topic;
    }

    private record DayTopic(LocalDate day, String topic) {}

    /** The counts on sheets that nobody writes on any more; those of all topics together are the last of each day. */
    public static List<DayCounts> of(List<PollSheet> sheets) {
        Map<DayTopic, DayCounts> topics =
                new TreeMap<>((one, other) -> one.day().equals(other.day())
                        ? one.topic().compareTo(other.topic())
                        : one.day().compareTo(other.day()));
        Map<LocalDate, DayCounts> wholes = new TreeMap<>();
        for (PollSheet sheet : sheets) {
            LocalDate day = sheet.day().date();
            FeedKey topic = sheet.heading().topic();
            if (!topic.equals(Readership.WHOLE)) {
                topics.computeIfAbsent(new DayTopic(day, topic.value()), made -> new DayCounts(day, topic))
                        .add(sheet);
            }
            wholes.computeIfAbsent(day, made -> new DayCounts(day, Readership.WHOLE))
                    .add(sheet);
            sheet.clear();
        }
        List<DayCounts> all = new ArrayList<>(topics.values());
        all.addAll(wholes.values());
        return all;
    }

    private void add(PollSheet sheet) {
        formats.merge(sheet.heading().format(), sheet.counts(), FormatCounts::plus);
        sheet.readers().forEach((name, tally) -> {
            ReaderCounts counts = tally.counts();
            readers.merge(name, isWhole() ? counts.withoutDeclared() : counts, ReaderCounts::plus);
        });
    }

    /** Adds subscribers that were declared for a topic. */
    public void declared(Map<String, Long> subscribers) {
        subscribers.forEach((name, number) -> readers.merge(name, ReaderCounts.more(number), ReaderCounts::plus));
    }

    public boolean isWhole() {
        return topic.equals(Readership.WHOLE);
    }

    /** The number of names that a day has rows for. */
    public int mostNames() {
        return isWhole() ? MOST_NAMES_OF_WHOLE : PollSheet.MOST_NAMES;
    }

    public LocalDate day() {
        return day;
    }

    public FeedKey topic() {
        return topic;
    }

    public SortedMap<String, FormatCounts> formats() {
        return formats;
    }

    public SortedMap<String, ReaderCounts> readers() {
        return readers;
    }
}
