package dateline.ingest.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Tag;

/**
 * Text for fields without markup. Everything that a browser would take for an HTML tag, a comment or a script is removed;
 * any other {@code <} and every {@code &} stays, and character references stay as written.
 *
 * @param text the remaining text
 * @param markup the removed markup, in the order of the text
 */
public record UnmarkedText(String text, List<String> markup) {
    private static final int MOST_PASSES = 4;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<(script|style)(?:\\s[^<>]*)?>.*?</(?:script|style)\\s*>|<!--.*?-->"
                    + "|</?([a-z][a-z0-9-]*)(?:[\\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?>"
                    + "|<([a-z][a-z0-9-]*)\\s[^<>]*=[^<>]*$");
    private static final List<String> OTHER_TAGS = List.of("svg", "math", "path", "font", "marquee");
    private static final List<String> BREAKS = List.of("br", "p", "div", "li", "hr", "tr", "td", "blockquote");

    /** A text without its markup, also without tags that only arise when another tag is removed. */
    public static UnmarkedText of(String printed) {
        List<String> markup = new ArrayList<>();
        String text = printed;
        for (int pass = 0; pass < MOST_PASSES && text.indexOf('<') >= 0; pass++) {
            int before = markup.size();
            text = without(text, markup);
            if (markup.size() == before) {
                break;
            }
        }
        return markup.isEmpty()
                ? new UnmarkedText(printed, List.of())
                : new UnmarkedText(Spaces.single(text).strip(), List.copyOf(markup));
    }

    private static String without(String text, List<String> markup) {
        StringBuilder plain = new StringBuilder(text.length());
        Matcher matcher = MARKUP.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String name = name(matcher);
            boolean tag = matcher.group().startsWith("<!--") || Tag.isKnownTag(name) || OTHER_TAGS.contains(name);
            plain.append(text, from, tag ? matcher.start() : matcher.end());
            if (tag) {
                plain.append(BREAKS.contains(name) ? " " : "");
                markup.add(matcher.group());
            }
            from = matcher.end();
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
