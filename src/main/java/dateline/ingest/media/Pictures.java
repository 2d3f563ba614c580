package dateline.ingest.media;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.BodyAddresses;
import dateline.ingest.text.Deadline;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a body. Afterwards each stands in it once, at its real address, whatever a script was to put there
 * later, and those that track readers are gone.
 */
public final class Pictures {
    private final Element body;
    private final ImportReportBuilder report;

    /** Pictures that wait for a script, and have not found their twin in a {@code noscript} yet. */
    private final Set<Element> late = Collections.newSetFromMap(new IdentityHashMap<>());

    private Pictures(Element body, ImportReportBuilder report) {
        this.body = body;
        this.report = report;
    }

    /** Changes the pictures in a body. */
    public static void normalise(Element body, ImportReportBuilder report) {
        Pictures pictures = new Pictures(body, report);
        pictures.name();
        pictures.address();
        pictures.findTwins();
        pictures.dropTheRest();
    }

    /** Whether a picture can be at an address: one that carries its picture in itself is a placeholder here. */
    static boolean isUsable(String address) {
        String lower = address.substring(0, Math.min(12, address.length())).toLowerCase(Locale.ROOT);
        return !address.isBlank()
                && !lower.startsWith("data:")
                && !lower.startsWith("blob:")
                && !lower.startsWith("about:")
                && !lower.startsWith("javascript:")
                && !lower.startsWith("#");
    }

    /** Other elements that are pictures, too. */
    private void name() {
        body.getElementsByTag("amp-img").forEach(image -> image.tagName("img"));
        body.getElementsByTag("amp-anim").forEach(image -> image.tagName("img"));
        for (Element picture : body.select("picture:not(:has(img))")) {
            picture.appendElement("img");
        }
    }

    private void address() {
        for (Element image : body.getElementsByTag("img")) {
            Deadline.check();
            if (Trackers.isOne(image)) {
                report.leftOut(
                        null, image.attr("src"), "a picture of one pixel or none, or a hidden one, tracks readers");
                image.remove();
                continue;
            }
            PictureAddress address = new PictureAddress(image);
            if (address.isLate()) {
                late.add(image);
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

    private void findTwins() {
        Set<String> seen = new HashSet<>();
        for (Element image : body.getElementsByTag("img")) {
            if (image.closest("noscript") == null) {
                seen.add(BodyAddresses.web(image, "src"));
            }
        }
        for (Element noscript : body.getElementsByTag("noscript")) {
            Element twin = noscript.selectFirst("img") == null ? null : twin(noscript);
            for (Element image : noscript.getElementsByTag("img")) {
                Deadline.check();
                if (twin != null && late.remove(twin)) {
                    setAddress(twin, image.attr("src"));
                    image.attributes().forEach(attribute -> {
                        if (twin.attr(attribute.getKey()).isEmpty()) {
                            twin.attr(attribute.getKey(), attribute.getValue());
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

    /** The picture that waits for a script right beside an element. */
    private @Nullable Element twin(Element noscript) {
        for (Node beside : new @Nullable Node[] {near(noscript, false), near(noscript, true)}) {
            if (beside instanceof Element element) {
                Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
                if (image != null && late.contains(image) && !element.hasText()) {
                    return image;
                }
            }
        }
        return null;
    }

    private static @Nullable Node near(Node node, boolean after) {
        Node near = after ? node.nextSibling() : node.previousSibling();
        while (near instanceof TextNode text && text.isBlank()) {
            near = after ? near.nextSibling() : near.previousSibling();
        }
        return near;
    }

    private void dropTheRest() {
        body.select("picture > source").remove();
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
