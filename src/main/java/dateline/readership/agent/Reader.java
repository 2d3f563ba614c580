package dateline.readership.agent;

import com.dynatrace.hash4j.hashing.Hashing;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * What a client says of itself in User-Agent.
 *
 * @param name by which people know it
 * @param subscribers how many people it reads the feed for; {@link #UNDECLARED} when it does not say
 * @param feed a hash of its own id of the feed; 0 when it has none
 * @param hash a hash of the whole field
 */
public record Reader(String name, int subscribers, long feed, long hash) {
    /** Of a client that does not say how many people it reads for: it counts as one. */
    public static final int UNDECLARED = -1;

    /** A reader with more subscribers is not believed, and counts as one that does not declare a number. */
    private static final int MOST = 100_000_000;

    /** A number of at most twelve digits, not a part of a longer one, before the word. */
    private static final Pattern SUBSCRIBERS =
            Pattern.compile("(?i)(?:^|[^A-Za-z0-9.,])([0-9]{1,12}) {1,3}subscribers?(?:$|[^A-Za-z0-9])");

    private static final Pattern FEED = Pattern.compile("(?i)feed-?id ?[:=] ?([A-Za-z0-9]{1,40})");

    /** Reads a field. */
    static Reader of(String agent) {
        return new Reader(AgentName.of(agent), subscribers(agent), feed(agent), hash(agent));
    }

    /** Whether it says how many people it reads for. */
    public boolean isDeclared() {
        return subscribers != UNDECLARED;
    }

    private static int subscribers(String agent) {
        Matcher number = SUBSCRIBERS.matcher(agent);
        long declared = number.find() ? Long.parseLong(number.group(1)) : UNDECLARED;
        return declared > MOST ? UNDECLARED : (int) declared;
    }

    private static long feed(String agent) {
        Matcher id = FEED.matcher(agent);
        return id.find() ? hash(id.group(1)) : 0;
    }

    private static long hash(String text) {
        return Hashing.komihash5_0().hashCharsToLong(text);
    }
}
