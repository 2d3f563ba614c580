package dateline.attribution.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encodes the characters that RFC 3986 does not allow in a part of an address, as octets of UTF-8 (§2.1). */
final class PercentEncoding {
    /** The delimiters that are allowed in every part except the host (sub-delims). */
    private static final String DELIMITERS = "!$&'()*+,;=";

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

    /**
     * The text in which no unreserved character is percent-encoded and the digits of the other octets are in upper case
     * (RFC 3986 §6.2.2.1, §6.2.2.2).
     */
    static String normalised(String text) {
        StringBuilder normalised = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isEncoded(text, i)) {
                normalised.append(text.charAt(i));
                continue;
            }
            int octet = HexFormat.fromHexDigits(text, i + 1, i + 3);
            if (isUnreserved(octet)) {
                normalised.append((char) octet);
            } else {
                normalised.append('%').append(HEX.toHexDigits((byte) octet));
            }
            i += 2;
        }
        return normalised.toString();
    }

    /** Whether an index has a percent sign with two hexadecimal digits. */
    static boolean isEncoded(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isPlain(int c) {
        return isUnreserved(c) || DELIMITERS.indexOf(c) >= 0;
    }

    /** RFC 3986 §2.3. */
    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
