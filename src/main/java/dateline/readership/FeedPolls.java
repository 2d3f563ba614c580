package dateline.readership;

import dateline.readership.count.PollSheet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the polls of one document. Whoever holds the document in memory holds this with it, so that a poll is counted without
 * looking for its topic.
 */
public final class FeedPolls {
    private final Readership readership;
    private final PollSheet.Heading heading;
    private final long address;
    private volatile @Nullable PollSheet last;

    FeedPolls(Readership readership, PollSheet.Heading heading, long address) {
        this.readership = readership;
        this.heading = heading;
        this.address = address;
    }

    /**
     * Counts a poll; never waits.
     *
     * @param client the client that the request comes from, as the rate limit knows it; empty when that is not known
     * @param agent its User-Agent, of any length and content
     */
    public void count(PollOutcome outcome, String client, @Nullable String agent) {
        PollSheet sheet = last;
        if (sheet == null || sheet.isClosed()) {
            sheet = readership.sheet(heading);
            last = sheet;
        }
        sheet.count(outcome, client, readership.reader(agent), address);
    }
}
