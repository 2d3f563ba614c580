package dateline.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strong entity tag of what the publishing API answers (RFC 9110 §8.8.3), a digest of its bytes. */
public final class BodyEntityTag {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    private BodyEntityTag() {}

    public static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@code If-Match}: strong comparison (RFC 9110 §13.1.1). */
    public static boolean matches(List<String> fields, String current) {
        return compare(fields, current, false);
    }

    /** {@code If-None-Match}: weak comparison (RFC 9110 §13.1.2). */
    public static boolean isKnown(List<String> fields, String current) {
        return compare(fields, current, true);
    }

    private static boolean compare(List<String> fields, String current, boolean weakly) {
        String all = String.join(",", fields);
        if (all.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(all);
        while (tags.find()) {
            if (tags.group(2).equals(current) && (weakly || tags.group(1) == null)) {
                return true;
            }
        }
        return false;
    }
}
