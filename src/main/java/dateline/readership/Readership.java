package dateline.readership;

import com.dynatrace.hash4j.hashing.Hashing;
import dateline.article.feed.FeedKey;
import dateline.readership.agent.Reader;
import dateline.readership.agent.Readers;
import dateline.readership.count.CountingDay;
import dateline.readership.count.PollSheet;
import dateline.readership.day.DayBeginning;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Counts polls and deliveries on this node. */
@Singleton
public final class Readership {
    /** The name of all topics together. */
    public static final FeedKey WHOLE = new FeedKey("whole");

    /** The name of all searches together; each reader can make as many as it likes. */
    public static final FeedKey SEARCHES = new FeedKey("search");

    /** So many sheets are open at a time; the polls of further topics count for all topics together only. */
    private static final int MOST_SHEETS = 10_000;

    /** So many names have counts of their own at a time, on all sheets. */
    private static final int MOST_NAMES = 10_000;

    private static final String PARTNERS = "/partners/";
    private static final String SEARCH = "/search/";

    private final ReadershipSettings settings;
    private final Readers readers;
    private final Map<PollSheet.Heading, PollSheet> open = new ConcurrentHashMap<>();
    private volatile CountingDay day;
    private volatile Semaphore names = new Semaphore(MOST_NAMES);

    Readership(ReadershipSettings settings, Readers readers, DayBeginning beginning) {
        this.settings = settings;
        this.readers = readers;
        this.day = settings.count() ? beginning.today() : CountingDay.NONE;
    }

    /**
     * What counts the polls of a document; null when nothing is counted.
     *
     * @param format the ending of its address
     * @param address its address, or that of the live document of an archive document: readers declare their subscribers for
     *     each address
     */
    public @Nullable FeedPolls of(FeedKey topic, String format, String address) {
        return settings.count()
                ? new FeedPolls(
                        this,
                        new PollSheet.Heading(topic, format),
                        Hashing.komihash5_0().hashCharsToLong(address))
                : null;
    }

    /**
     * Counts documents that were pushed and acknowledged. Those of partners are not counted here.
     *
     * @param feed the feed whose changes change the document
     * @param path the path and query of its address
     */
    public void delivered(FeedKey feed, String path, long documents) {
        if (settings.count() && documents > 0 && !path.startsWith(PARTNERS)) {
            int query = path.indexOf('?');
            String plain = query < 0 ? path : path.substring(0, query);
            FeedKey topic = plain.startsWith(SEARCH) ? SEARCHES : feed;
            sheet(new PollSheet.Heading(topic, plain.substring(plain.lastIndexOf('.') + 1)))
                    .delivered(documents);
        }
    }

    Reader reader(@Nullable String agent) {
        return readers.of(agent);
    }

    /** The open sheet with a heading. */
    PollSheet sheet(PollSheet.Heading heading) {
        PollSheet known = open.get(heading);
        if (known != null) {
            return known;
        }
        PollSheet.Heading kept = open.size() < MOST_SHEETS ? heading : new PollSheet.Heading(WHOLE, heading.format());
        return open.computeIfAbsent(kept, made -> new PollSheet(made, day, names));
    }

    /**
     * Closes all sheets and takes them away. A poll that is being counted may still be written on them.
     *
     * @param next the day of the next ones
     */
    public List<PollSheet> take(CountingDay next) {
        day = next;
        names = new Semaphore(MOST_NAMES);
        List<PollSheet> taken = new ArrayList<>();
        for (PollSheet.Heading heading : List.copyOf(open.keySet())) {
            PollSheet sheet = open.remove(heading);
            if (sheet != null) {
                sheet.close();
                taken.add(sheet);
            }
        }
        return taken;
    }

    /** The day of the open sheets. */
    public CountingDay day() {
        return day;
    }

    /** Whether anything is counted. */
    public boolean isCounting() {
        return settings.count();
    }
}
