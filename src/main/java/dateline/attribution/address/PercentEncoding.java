package dateline.attribution.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encodes the characters that RFC 3986 does not allow in a part of an address, as octets of UTF-8 (§2.1). */
final class PercentEncoding {
    /** The characters allowed in every part except the host: unreserved and sub-delims. */
    private static final String ALLOWED = "-._~!$&'()*+,;=";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * The encoded form of a part. What is percent-encoded already stays as it is.
     *
     * @param others further characters that are allowed in this part
     */
    static String of(String part, String others) {
        StringBuilder encoded = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isPlain(c) || others.indexOf(c) >= 0 || isEncoded(part, i)) {
                encoded.appendCodePoint(c);
            } else {
                for (byte octet : part.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(octet));
                }
            }
            i = next;
        }
        return encoded.toString();
    }

    /** Whether an index has a percent sign with two hexadecimal digits. */
    static boolean isEncoded(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ALLOWED.indexOf(c) >= 0;
    }
}
