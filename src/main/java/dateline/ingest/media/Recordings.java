package dateline.ingest.media;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.BodyAddresses;
import dateline.ingest.text.Deadline;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Normalises audio and video. One with a web address is kept, and never plays without a click. Any other is replaced by
 * its poster and its fallback content.
 */
public final class Recordings {
    private static final Evaluator RECORDINGS = Selector.evaluatorOf("video, audio");

    private static final List<String> ADDRESSES =
            List.of("src", "data-src", "data-lazy-src", "data-video-src", "data-url");

    private Recordings() {}

    public static void normalise(Document body, ImportReportBuilder report) {
        for (Element recording : body.body().select(RECORDINGS)) {
            Deadline.check();
            boolean kept = address(recording, report);
            for (Element source : recording.getElementsByTag("source")) {
                kept |= address(source, report);
            }
            if (kept) {
                recording.attr("controls", true);
            } else {
                replace(recording, report);
            }
        }
    }

    /** Sets {@code src} to the web address; false when there is none. */
    private static boolean address(Element element, ImportReportBuilder report) {
        for (String name : ADDRESSES) {
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
