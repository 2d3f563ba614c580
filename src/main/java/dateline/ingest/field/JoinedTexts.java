package dateline.ingest.field;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;

/** Several texts in one, with commas or their like between, where a list is asked for. */
final class JoinedTexts {
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\n،؛、，；]");

    private JoinedTexts() {}

    /** The single texts; one alone when nothing stands between. */
    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What to send in place of one text. */
    static String fault(String name, String text) {
        List<String> parts = of(text);
        List<String> shown = parts.subList(0, Math.min(2, parts.size())).stream()
                .map(part ->
                        '"' + (part.length() > 40 ? part.substring(0, 40) + "…" : part).replace("\"", "\\\"") + '"')
                .toList();
        return name + " is a list, not one text: send [" + String.join(", ", shown) + (parts.size() > 2 ? ", …]" : "]");
    }
}
