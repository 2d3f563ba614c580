package dateline.feed;

import org.jsoup.Jsoup;

/** The beginning of a body as plain text, where no summary was given. */
final class Excerpt {
    private static final int SOURCE = 4_000;
    private static final int LENGTH = 300;

    private Excerpt() {}

    /** The first paragraph, at most 300 characters, ended at a word with an ellipsis when it was longer. */
    static String of(String html) {
        int start = Math.max(0, html.indexOf("<p"));
        int end = html.indexOf("</p>", start);
        int limit = Math.min(end < 0 ? html.length() : end, start + SOURCE);
        String text = Jsoup.parseBodyFragment(html.substring(start, limit)).text();
        if (text.length() <= LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, space < LENGTH / 2 ? text.offsetByCodePoints(0, LENGTH / 2) : space) + "…";
    }
}
