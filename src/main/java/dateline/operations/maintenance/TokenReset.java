package dateline.operations.maintenance;

import dateline.access.FirstToken;
import dateline.operations.SetupSettings;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new token for an operator who has lost all others. The operator asks for it with a file in the data directory,
 * which proves access to the machine: whoever can write there can read the first token anyway.
 */
@Singleton
public final class TokenReset {
    /** The name of the file that asks for a token. */
    public static final String REQUEST = "token-reset";

    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final SetupSettings settings;
    private final FirstToken token;

    TokenReset(SetupSettings settings, FirstToken token) {
        this.settings = settings;
        this.token = token;
    }

    /** Makes the token when the file is there, and deletes the file. */
    @Scheduled(fixedDelay = "1s", initialDelay = "3s")
    void answer() {
        Path request = settings.data().resolve(REQUEST);
        if (!Files.exists(request)) {
            return;
        }
        try {
            Path file = token.reset(settings.data());
            Files.delete(request);
            LOG.info("The operator has asked for a new token with the scope admin; it is in {}", file);
        } catch (IOException e) {
            LOG.error("A new token was asked for, but can't be written: {}", e.toString());
        }
    }
}
