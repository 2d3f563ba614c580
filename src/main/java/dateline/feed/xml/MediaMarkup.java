package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.MEDIA;
import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import dateline.article.Article;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Pictures and recordings in Media RSS 1.5.1, the same in RSS and Atom. */
public final class MediaMarkup {
    private MediaMarkup() {}

    /** One {@code media:content} for each. */
    public static List<Element> of(Article article) {
        return Stream.concat(
                        article.images().stream().map(MediaMarkup::content),
                        article.audio().stream().map(MediaMarkup::content))
                .toList();
    }

    private static Element content(Audio audio) {
        Element content = new Element("content", MEDIA);
        with(content, "url", audio.url());
        with(content, "type", audio.type());
        with(content, "fileSize", audio.length());
        with(content, "duration", audio.duration());
        with(content, "medium", "audio");
        return audio.title() == null ? content : content.addContent(plain("title", audio.title()));
    }

    private static Element plain(String name, String text) {
        return with(element(MEDIA, name, text), "type", "plain");
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
            content.addContent(plain("description", description));
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
