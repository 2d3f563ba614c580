package dateline.feed.text;

/** Plain text as HTML that shows it. */
public final class HtmlText {
    private HtmlText() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** HTML kept from running together with what stands beside it in the other direction. */
    public static String isolated(String html) {
        return "<bdi>" + html + "</bdi>";
    }
}
