package dateline.feed;

/** Plain text as HTML that shows it. */
final class HtmlText {
    private HtmlText() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** HTML kept from running together with what stands beside it in the other direction. */
    static String isolated(String html) {
        return "<bdi>" + html + "</bdi>";
    }
}
