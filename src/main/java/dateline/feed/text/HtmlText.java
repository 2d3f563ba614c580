package dateline.feed.text;

/** Writes plain text as HTML. */
public final class HtmlText {
    private HtmlText() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** HTML that is isolated from neighbouring text in the other direction of writing. */
    public static String isolated(String html) {
        return "<bdi>" + html + "</bdi>";
    }
}
