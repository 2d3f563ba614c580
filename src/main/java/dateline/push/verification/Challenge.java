package dateline.push.verification;

import dateline.outbound.OutboundResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random text that a callback has to answer with.
 *
 * @param text of ASCII characters that need no encoding in a query
 */
public record Challenge(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;

    /** A new challenge. */
    public static Challenge random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a callback has answered with the challenge and nothing else. The comparison takes constant time. */
    public boolean isAnswered(OutboundResult.Answer answer) {
        return isSuccess(answer) && MessageDigest.isEqual(answer.body(), text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a status is a success (RFC 9110 §15.3). */
    public static boolean isSuccess(OutboundResult.Answer answer) {
        return answer.status() >= FIRST_SUCCESS && answer.status() <= LAST_SUCCESS;
    }
}
