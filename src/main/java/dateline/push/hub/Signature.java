package dateline.push.hub;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** The signature of a message with the secret of a subscription (WebSub §7.1). */
final class Signature {
    static final String FIELD = "X-Hub-Signature";

    private Signature() {}

    /** The value of the field: the method and the HMAC of the very bytes of the body, in hexadecimal. */
    static String of(byte[] body, String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return "sha256=" + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(body);
    }
}
