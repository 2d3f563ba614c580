package dateline.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Map;

/**
 * What encoding to declare for text that is not UTF-8, by what its bytes look like. It is advice only: nothing is
 * decoded by it.
 */
final class EncodingAdvice {
    private static final int SAMPLE = 8_000;

    /** How sure, of 100, the detector is when it has seen enough text. */
    private static final int SURE = 40;

    /** In words of Latin letters fewer than one letter in so many is outside of ASCII. */
    private static final int SPARSE = 3;

    /** The encodings that people write where the detector names a standard of which they are extensions. */
    private static final Map<String, String> USUAL = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254");

    private EncodingAdvice() {}

    /** What to send, in a sentence; {@code wrong} is the place of the first byte that is not UTF-8. */
    static String of(byte[] bytes, int wrong) {
        int from = Math.max(0, wrong - SAMPLE / 2);
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match != null && match.getConfidence() >= SURE && !match.getName().startsWith("UTF")) {
            return "Send UTF-8, or declare the encoding, if it is this: " + header(usual(match.getName()));
        }
        return isSparse(sample)
                ? "Send UTF-8, or declare the encoding, if it is this: " + header("windows-1252")
                : "Send UTF-8, or declare the encoding that it has, for Arabic perhaps " + header("windows-1256");
    }

    private static String usual(String name) {
        return USUAL.getOrDefault(name, name);
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
