package dateline.ingest.field;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;

/** Splits one text at commas and similar signs, where a list of texts is expected. */
final class JoinedTexts {
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\n،؛、，；]");

    private JoinedTexts() {}

    /** The single texts; the text itself when there is no such sign. */
    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The fault of a text that should be a list, with the list to send. */
    static String fault(String name, String text) {
        List<String> parts = of(text);
        List<String> shown = parts.subList(0, Math.min(2, parts.size())).stream()
                .map(part ->
                        '"' + (part.length() > 40 ? part.substring(0, 40) + "…" : part).replace("\"", "\\\"") + '"')
                .toList();
        return name + " must be a list, not one text: send [" + String.join(", ", shown)
                + (parts.size() > 2 ? ", …]" : "]");
    }
}
