package dateline.readership.agent;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the name of a program in its User-Agent (RFC 9110 §10.1.5). Names have at most 40 letters, digits and signs of ASCII,
 * and begin with a letter or a digit, whatever was sent.
 */
final class AgentName {
    /** The name of a client that does not say what it is. */
    static final String UNKNOWN = "unknown";

    /** The name of all browsers, which say that they are each other. */
    static final String BROWSER = "browser";

    private static final int LONGEST = 40;
    private static final String BROWSERS = "Mozilla/";

    /** A program that pretends to be a browser names itself in the first comment. */
    private static final Pattern COMPATIBLE = Pattern.compile("^Mozilla/[^(]*\\(compatible; *([^;)]*)");

    /** What comes after a name: a version, a comment, a link, a number, the id of a feed. */
    private static final Pattern END = Pattern.compile("(?i)[/(;,\\[]| -| \\+| v?[0-9]| feed-?id|https?:");

    private static final Pattern UNUSABLE = Pattern.compile("[^A-Za-z0-9 ._+'&!-]");
    private static final Pattern BEFORE_NAME = Pattern.compile("^[^A-Za-z0-9]+");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** Names that a reader uses, in lower case, and the one by which people know it. */
    private static final Map<String, String> KNOWN = Map.of(
            "newsblur feed fetcher", "NewsBlur",
            "newsblur page fetcher", "NewsBlur",
            "newsblur favicon fetcher", "NewsBlur",
            "theoldreader.com", "The Old Reader",
            "inoreader.com", "Inoreader",
            "inoreader.com-like feedfetcher-google", "Inoreader",
            "feedlybot", "Feedly",
            "superfeedr bot", "Superfeedr",
            "digg feed fetcher", "Digg",
            "livedoor feedfetcher", "livedoor");

    private AgentName() {}

    /** The name in a User-Agent. */
    static String of(String agent) {
        if (!agent.startsWith(BROWSERS)) {
            return name(agent);
        }
        Matcher comment = COMPATIBLE.matcher(agent);
        if (comment.find() && !comment.group(1).startsWith("MSIE")) {
            return name(comment.group(1));
        }
        return agent.contains(" Thunderbird/") ? "Thunderbird" : BROWSER;
    }

    private static String name(String text) {
        Matcher end = END.matcher(text);
        String plain = UNUSABLE.matcher(end.find() ? text.substring(0, end.start()) : text)
                .replaceAll("");
        String spaced = SPACES.matcher(BEFORE_NAME.matcher(plain).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        String name = spaced.substring(0, Math.min(LONGEST, spaced.length())).strip();
        return name.isEmpty() ? UNKNOWN : KNOWN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
