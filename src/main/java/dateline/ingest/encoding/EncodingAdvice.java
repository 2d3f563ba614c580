package dateline.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Map;

/**
 * Advice which encoding to declare for text that is not UTF-8, from what its bytes look like. Nothing is decoded with
 * it.
 */
final class EncodingAdvice {
    private static final int SAMPLE = 8_000;

    /** The confidence, from 0 to 100, from which the detector's answer is used. */
    private static final int CONFIDENT = 40;

    /** In a Latin script, fewer than one letter in so many is outside of ASCII. */
    private static final int SPARSE = 3;

    /** The encodings that are in use, by the ISO standard that the detector names instead and that they extend. */
    private static final Map<String, String> USUAL = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254");

    private EncodingAdvice() {}

    /** A sentence that says what to send; {@code wrong} is the index of the first byte that is not UTF-8. */
    static String of(byte[] bytes, int wrong) {
        int from = Math.max(0, wrong - SAMPLE / 2);
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match != null
                && match.getConfidence() >= CONFIDENT
                && !match.getName().startsWith("UTF")) {
            return "Send UTF-8, or declare the encoding, if it is this: "
                    + header(USUAL.getOrDefault(match.getName(), match.getName()));
        }
        return isSparse(sample)
                ? "Send UTF-8, or declare the encoding, if it is this: " + header("windows-1252")
                : "Send UTF-8, or declare the encoding that it has; for Arabic it may be " + header("windows-1256");
    }

    private static String header(String charset) {
        return "Content-Type: text/markdown; charset=" + charset + ".";
    }

    private static boolean isSparse(byte[] sample) {
        int outside = 0;
        int letters = 0;
        for (byte one : sample) {
            outside += one < 0 ? 1 : 0;
            letters += one < 0 || Character.isLetter(one) ? 1 : 0;
        }
        return outside * SPARSE < letters;
    }
}
