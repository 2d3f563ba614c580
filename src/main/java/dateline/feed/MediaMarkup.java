package dateline.feed;

import static dateline.feed.Vocabulary.MEDIA;
import static dateline.feed.Vocabulary.element;
import static dateline.feed.Vocabulary.with;

import dateline.article.Image;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;

/** Pictures in Media RSS 1.5.1, the same in RSS and Atom. */
final class MediaMarkup {
    private MediaMarkup() {}

    /** One {@code media:content} for each picture. */
    static List<Element> of(List<Image> images) {
        return images.stream().map(MediaMarkup::content).toList();
    }

    /** The picture that goes into the one enclosure: the first whose type and real length are known. */
    static Optional<Image> enclosure(List<Image> images) {
        return images.stream()
                .filter(image -> image.type() != null && image.length() != null)
                .findFirst();
    }

    private static Element content(Image image) {
        Element content = new Element("content", MEDIA);
        with(content, "url", image.url());
        with(content, "type", image.type());
        with(content, "fileSize", image.length());
        with(content, "width", image.width());
        with(content, "height", image.height());
        with(content, "medium", "image");
        String description = image.caption() == null ? image.alt() : image.caption();
        if (description != null) {
            content.addContent(with(element(MEDIA, "description", description), "type", "plain"));
        }
        if (image.credit() != null) {
            Element credit = element(MEDIA, "credit", image.credit());
            with(credit, "role", "photographer");
            content.addContent(with(credit, "scheme", "urn:ebu"));
        }
        if (image.rights() != null) {
            content.addContent(element(MEDIA, "copyright", image.rights()));
        }
        content.addContent(thumbnail(image));
        return content;
    }

    private static Element thumbnail(Image image) {
        Element thumbnail = with(new Element("thumbnail", MEDIA), "url", image.url());
        with(thumbnail, "width", image.width());
        return with(thumbnail, "height", image.height());
    }
}
