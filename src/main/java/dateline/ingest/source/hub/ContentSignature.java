package dateline.ingest.source.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;

/** The signature of a document that a hub sends (WebSub §7.1). */
final class ContentSignature {
    static final String FIELD = "X-Hub-Signature";

    private ContentSignature() {}

    /**
     * Whether a value of the field is that of a body. The comparison takes as long for a wrong value as for the right one.
     *
     * @param field null when it was not sent
     */
    static boolean isValid(@Nullable String field, byte[] body, String secret) {
        String[] parts = field == null ? new String[0] : field.strip().split("=", 2);
        HmacAlgorithms method = parts.length < 2
                ? null
                : switch (parts[0].toLowerCase(Locale.ROOT)) {
                    case "sha1" -> HmacAlgorithms.HMAC_SHA_1;
                    case "sha256" -> HmacAlgorithms.HMAC_SHA_256;
                    case "sha384" -> HmacAlgorithms.HMAC_SHA_384;
                    case "sha512" -> HmacAlgorithms.HMAC_SHA_512;
                    default -> null;
                };
        if (method == null) {
            return false;
        }
        byte[] right = new HmacUtils(method, secret.getBytes(StandardCharsets.UTF_8)).hmac(body);
        try {
            return MessageDigest.isEqual(right, HexFormat.of().parseHex(parts[1]));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
