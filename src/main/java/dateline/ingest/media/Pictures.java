package dateline.ingest.media;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.BodyAddresses;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.text.Deadline;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Normalises the pictures of a body, so that each is in it once and has its real address, also if a script would set it
 * later. Pictures that track readers are removed.
 */
public final class Pictures {
    private static final Evaluator WITHOUT_IMAGE = Selector.evaluatorOf("picture:not(:has(img))");
    private static final Evaluator SOURCES = Selector.evaluatorOf("picture > source");

    private final Element body;
    private final ImportReportBuilder report;

    /** Pictures whose address a script sets, and whose copy in a {@code noscript} is not found yet. */
    private final Set<Element> lazy = Collections.newSetFromMap(new IdentityHashMap<>());

    private Pictures(Element body, ImportReportBuilder report) {
        this.body = body;
        this.report = report;
    }

    /** Changes the pictures in a body. */
    public static void normalise(Element body, ImportReportBuilder report) {
        Pictures pictures = new Pictures(body, report);
        pictures.renameElements();
        pictures.setAddresses();
        pictures.moveOutOfNoscript();
        pictures.removeRest();
    }

    /** Whether a picture can be fetched from an address. A {@code data:} address is a placeholder here. */
    static boolean isUsable(String address) {
        String lower = address.substring(0, Math.min(12, address.length())).toLowerCase(Locale.ROOT);
        return !address.isBlank()
                && !lower.startsWith("data:")
                && !lower.startsWith("blob:")
                && !lower.startsWith("about:")
                && !lower.startsWith("javascript:")
                && !lower.startsWith("#");
    }

    /** Makes {@code img} elements of other elements for pictures. */
    private void renameElements() {
        body.getElementsByTag("amp-img").forEach(image -> image.tagName("img"));
        body.getElementsByTag("amp-anim").forEach(image -> image.tagName("img"));
        for (Element picture : body.select(WITHOUT_IMAGE)) {
            picture.appendElement("img");
        }
    }

    private void setAddresses() {
        for (Element image : body.getElementsByTag("img")) {
            Deadline.check();
            if (Trackers.isOne(image)) {
                report.leftOut(
                        null, image.attr("src"), "a picture of one pixel or none, or a hidden one, tracks readers");
                image.remove();
                continue;
            }
            PictureAddress address = new PictureAddress(image);
            if (address.isLazy()) {
                lazy.add(image);
            }
            setAddress(image, address.best());
        }
    }

    private static void setAddress(Element image, String address) {
        if (image.hasAttr("src")) {
            image.attr("src", address);
        } else {
            Attributes others = image.attributes().clone();
            image.clearAttributes().attr("src", address).attributes().addAll(others);
        }
    }

    private void moveOutOfNoscript() {
        Set<String> seen = new HashSet<>();
        for (Element image : body.getElementsByTag("img")) {
            if (image.closest("noscript") == null) {
                seen.add(BodyAddresses.web(image, "src"));
            }
        }
        for (Element noscript : body.getElementsByTag("noscript")) {
            Element matchingImage = noscript.selectFirst("img") == null ? null : matchingImage(noscript);
            for (Element image : noscript.getElementsByTag("img")) {
                Deadline.check();
                if (matchingImage != null && lazy.remove(matchingImage)) {
                    setAddress(matchingImage, image.attr("src"));
                    image.attributes().forEach(attribute -> {
                        if (matchingImage.attr(attribute.getKey()).isEmpty()) {
                            matchingImage.attr(attribute.getKey(), attribute.getValue());
                        }
                    });
                    image.remove();
                } else if (seen.add(BodyAddresses.web(image, "src"))) {
                    noscript.before(image);
                } else {
                    image.remove();
                }
            }
            if (!noscript.hasText() && noscript.selectFirst("iframe") == null) {
                noscript.remove();
            }
        }
    }

    /** The picture beside a {@code noscript} whose address a script sets. */
    private @Nullable Element matchingImage(Element noscript) {
        for (boolean next : new boolean[] {false, true}) {
            if (HtmlTree.neighbour(noscript, next) instanceof Element element) {
                Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
                if (image != null && lazy.contains(image) && !element.hasText()) {
                    return image;
                }
            }
        }
        return null;
    }

    private void removeRest() {
        body.select(SOURCES).remove();
        for (Element image : body.getElementsByTag("img")) {
            if (image.attr("src").isBlank()) {
                String alt = image.attr("alt");
                if (!alt.isBlank()) {
                    report.leftOut(null, alt, "a picture without an address");
                }
                image.remove();
            }
        }
    }
}
