package dateline.readership.agent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The readers by their User-Agent. The fields that were last sent are remembered, so that most are not read again. */
@Singleton
public final class Readers {
    /** Of a longer field only the beginning is looked at. */
    private static final int LONGEST = 512;

    private static final int MOST = 10_000;
    private static final Reader UNKNOWN = Reader.of("");

    private final LoadingCache<String, Reader> known =
            Caffeine.newBuilder().maximumSize(MOST).build(Reader::of);

    /** The reader that sends a field; one without a name when there is no field. */
    public Reader of(@Nullable String agent) {
        if (agent == null) {
            return UNKNOWN;
        }
        return known.get(agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent);
    }
}
