package dateline.ingest.source.document.part;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jdom2.Element;

/**
 * The sizes of one picture: those of a {@code media:group}, whose contents are one object (Media RSS, "media:group"), and
 * those whose addresses differ in the query only and whose widths differ.
 */
final class PictureRenditions {
    /** A service of pictures of persons, which publishing systems add as the author's. */
    private static final Pattern AVATAR = Pattern.compile("(?i)(?:.+\\.)?gravatar\\.com");

    private PictureRenditions() {}

    /** The contents, with only the widest of the sizes of a picture, and without pictures of users. */
    static List<Element> largest(List<Element> contents, EntryFields fields) {
        Map<Object, Element> chosen = new LinkedHashMap<>();
        for (Element content : contents) {
            URI url = fields.resolved(content.getAttributeValue("url"));
            if (url == null
                    || AVATAR.matcher(Objects.toString(url.getHost(), "")).matches()) {
                continue;
            }
            chosen.merge(picture(content, url), content, (before, next) -> width(next) > width(before) ? next : before);
        }
        return List.copyOf(chosen.values());
    }

    /** What is equal for the sizes of one picture. */
    private static Object picture(Element content, URI url) {
        String type = content.getAttributeValue("type");
        if (width(content) == 0 || !EntryMedia.isPicture(type, content.getAttributeValue("medium"), url)) {
            return content;
        }
        Element parent = content.getParentElement();
        if (parent != null && parent.getName().equals("group")) {
            return parent;
        }
        String address = url.toString();
        int query = address.indexOf('?');
        String file = query < 0 ? address : address.substring(0, query);
        return EntryMedia.PICTURE.matcher(file).matches() ? file.toLowerCase(Locale.ROOT) : content;
    }

    private static long width(Element content) {
        String width = Objects.toString(content.getAttributeValue("width"), "");
        return width.matches("\\d{1,6}") ? Long.parseLong(width) : 0;
    }
}
