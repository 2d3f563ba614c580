package dateline.ingest.source.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess, for addresses and keys. */
final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one, in letters and digits that can be in a path. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
