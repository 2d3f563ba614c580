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

    /** A new challenge. */
    public static Challenge random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a callback has answered with the challenge and nothing else. The comparison takes constant time. */
    public boolean isAnswered(OutboundResult.Answer answer) {
        return answer.isSuccess() && MessageDigest.isEqual(answer.body(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
