package dateline.ingest.media;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Recognises invisible pictures and frames, which count readers. */
public final class Trackers {
    private static final Pattern SPECK = Pattern.compile("0*[01](?:px)?");

    private Trackers() {}

    /** Whether an element has at most one pixel, or is hidden. */
    public static boolean isOne(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || isSpeck(element.attr("width"))
                || isSpeck(element.attr("height"))
                || Arrays.stream(style.split(";", -1)).anyMatch(Trackers::isHiding);
    }

    private static boolean isHiding(String declaration) {
        int colon = declaration.indexOf(':');
        String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
        String value =
                declaration.substring(colon + 1).replace("!important", "").strip();
        return switch (name) {
            case "display" -> value.startsWith("none");
            case "visibility" -> value.startsWith("hidden");
            case "width", "height" ->
                (value.startsWith("0") && !value.startsWith("0.")) || value.equals("1px") || value.equals("1");
            default -> false;
        };
    }

    private static boolean isSpeck(String size) {
        return SPECK.matches(size.strip());
    }
}
