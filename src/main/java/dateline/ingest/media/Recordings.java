package dateline.ingest.media;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.BodyAddresses;
import dateline.ingest.text.Deadline;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sound and film. One with an address that is kept stays, and never plays by itself; of any other its still
 * picture and what it shows in its place stay.
 */
public final class Recordings {
    private static final List<String> LATE = List.of("src", "data-src", "data-lazy-src", "data-video-src", "data-url");

    private Recordings() {}

    public static void normalise(Document body, ImportReportBuilder report) {
        for (Element recording : body.body().select("video, audio")) {
            Deadline.check();
            boolean carried = address(recording, report);
            for (Element source : recording.getElementsByTag("source")) {
                carried |= address(source, report);
            }
            if (carried) {
                recording.attr("controls", true);
            } else {
                replace(recording, report);
            }
        }
    }

    /** Puts the address where it belongs; false when there is none that is carried. */
    private static boolean address(Element element, ImportReportBuilder report) {
        for (String name : LATE) {
            String address = BodyAddresses.web(element, name);
            if (!address.isEmpty()) {
                element.attr("src", address);
                return true;
            }
        }
        if (!element.attr("src").isBlank()) {
            report.leftOut(null, element.attr("src"), "a recording that only the page itself can play");
        }
        element.removeAttr("src");
        return false;
    }

    private static void replace(Element recording, ImportReportBuilder report) {
        if (recording.attr("src").isEmpty() && recording.selectFirst("source[src]") == null && !recording.hasText()) {
            report.leftOut(null, "<" + recording.normalName() + ">", "a recording without an address");
        }
        recording.select("source, track").remove();
        String poster = BodyAddresses.web(recording, "poster");
        if (!poster.isEmpty()) {
            Element still = new Element("img").attr("src", poster);
            recording.before(recording.hasAttr("title") ? still.attr("alt", recording.attr("title")) : still);
        }
        recording.unwrap();
    }
}
