package dateline.attribution.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Parts of addresses in the characters that RFC 3986 allows there; the others as octets of UTF-8 (RFC 3986 §2.1). */
final class PercentEncoding {
    /** What may stand in every part but the host: unreserved and sub-delims. */
    private static final String ALWAYS = "-._~!$&'()*+,;=";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * A part with what it may not have encoded; what is encoded already stays as it is.
     *
     * @param others characters that may stand in this part too
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

    /** Whether a percent sign with its two digits begins here. */
    static boolean isEncoded(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ALWAYS.indexOf(c) >= 0;
    }
}
