package dateline.ingest.html;

import dateline.ingest.document.Deadline;
import dateline.ingest.document.Notes;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sound and film. One with an address that is carried stays, and never plays by itself; of any other its still
 * picture and what it shows in its place stay.
 */
final class Recordings {
    private static final List<String> LATE = List.of("src", "data-src", "data-lazy-src", "data-video-src", "data-url");

    private Recordings() {}

    static void settle(Document body, Notes notes) {
        for (Element recording : body.body().select("video, audio")) {
            Deadline.check();
            boolean carried = address(recording, notes);
            for (Element source : recording.getElementsByTag("source")) {
                carried |= address(source, notes);
            }
            if (carried) {
                recording.attr("controls", true);
            } else {
                replace(recording, notes);
            }
        }
    }

    /** Puts the address where it belongs; false when there is none that is carried. */
    private static boolean address(Element element, Notes notes) {
        for (String name : LATE) {
            String address = Addresses.web(element, name);
            if (!address.isEmpty()) {
                element.attr("src", address);
                return true;
            }
        }
        if (!element.attr("src").isBlank()) {
            notes.leftOut(null, element.attr("src"), "a recording that only the page itself can play");
        }
        element.removeAttr("src");
        return false;
    }

    private static void replace(Element recording, Notes notes) {
        if (recording.attr("src").isEmpty() && recording.selectFirst("source[src]") == null && !recording.hasText()) {
            notes.leftOut(null, "<" + recording.normalName() + ">", "a recording without an address");
        }
        recording.select("source, track").remove();
        String poster = Addresses.web(recording, "poster");
        if (!poster.isEmpty()) {
            Element still = new Element("img").attr("src", poster);
            recording.before(recording.hasAttr("title") ? still.attr("alt", recording.attr("title")) : still);
        }
        recording.unwrap();
    }
}
