package dateline.page.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Moves the headings of an article's body below the heading of its page, so that no level is skipped (WCAG 1.3.1). */
final class HeadingLevels {
    private static final int FIRST = 2;

    private HeadingLevels() {}

    /** The same HTML with its highest headings at the second level. */
    static String under(String html) {
        Document body = Jsoup.parseBodyFragment(html);
        Elements headings = body.select("h1, h2, h3, h4, h5, h6");
        int up = headings.stream().mapToInt(HeadingLevels::level).min().orElse(FIRST) - FIRST;
        if (up == 0) {
            return html;
        }
        headings.forEach(heading -> heading.tagName("h" + Math.min(6, level(heading) - up)));
        body.outputSettings().prettyPrint(false);
        return body.body().html();
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
