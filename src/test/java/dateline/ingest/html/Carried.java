package dateline.ingest.html;

import dateline.ingest.Reported;
import dateline.ingest.document.Notes;
import java.net.URI;
import java.util.List;

/**
 * What is carried of a body, and what the report says.
 *
 * @param html clean
 * @param leftOut the texts that are left out
 */
record Carried(String html, List<String> leftOut) {
    private static final URI PAGE = URI.create("https://news.example/2026/fleet/");

    /** Of a body at an address. */
    static Carried of(String body) {
        Notes notes = new Notes();
        String html = Sanitizer.clean(body, PAGE, notes);
        return new Carried(html, Reported.of(notes).leftOut());
    }
}
