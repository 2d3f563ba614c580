package dateline.operations.start;

import dateline.http.ContentCoding;
import io.micronaut.scheduling.annotation.Scheduled;
import io.netty.channel.epoll.Epoll;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the start which native libraries are missing. The server needs none of them, but is faster with them. */
@Singleton
final class NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    @Scheduled(initialDelay = "1s")
    void logMissing() {
        String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        List<String> codings = Arrays.stream(ContentCoding.values())
                .filter(coding -> !coding.isAvailable())
                .map(ContentCoding::token)
                .toList();
        missing(platform, Epoll.isAvailable(), codings).ifPresent(LOG::warn);
    }

    /**
     * One line; empty when nothing is missing.
     *
     * @param codings the content codings that are not available
     */
    static Optional<String> missing(String platform, boolean epoll, List<String> codings) {
        List<String> effects = new ArrayList<>();
        if (!epoll) {
            effects.add("connections use the JDK's selector in place of epoll");
        }
        if (!codings.isEmpty()) {
            effects.add("documents are not sent in " + String.join(" and ", codings));
        }
        return effects.isEmpty()
                ? Optional.empty()
                : Optional.of("Native libraries are missing for " + platform + ": " + String.join("; ", effects) + ".");
    }
}
