package dateline.desk.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The token in every form, which only the pages of one session have. It is made of the secret of the session, so it needs no
 * store, ends with the session, and tells nothing of the secret.
 */
public final class FormToken {
    /** The name of its field. */
    public static final String FIELD = "token";

    private FormToken() {}

    /** The token for the forms of a session. */
    public static String of(String sessionSecret) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, sessionSecret.getBytes(StandardCharsets.UTF_8))
                .hmacHex("form");
    }

    /** Whether a form has the token of a session, compared in constant time. */
    public static boolean isIn(FormValues values, String sessionSecret) {
        return MessageDigest.isEqual(
                values.raw(FIELD).getBytes(StandardCharsets.UTF_8),
                of(sessionSecret).getBytes(StandardCharsets.UTF_8));
    }
}
