package dateline.ingest.nitf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a recording in the text ({@code media}).
 *
 * @param kind image, audio, video or another word
 * @param source its address; null when it has none
 * @param type its media type
 * @param width in pixels
 * @param height in pixels
 * @param alt the text in its place
 * @param caption its caption
 * @param producer who made it
 */
public record NitfMedia(
        String kind,
        @Nullable String source,
        @Nullable String type,
        @Nullable String width,
        @Nullable String height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String producer) {
    static NitfMedia of(Element media) {
        List<Element> references = NitfText.children(media, "media-reference");
        Optional<Element> largest = references.stream().max(Comparator.comparingDouble(NitfMedia::size));
        String kind = media.getAttributeValue("media-type", "");
        return new NitfMedia(
                kind.equals("photo") || kind.equals("graphic") ? "image" : kind.toLowerCase(Locale.ROOT),
                attribute(largest, "source"),
                attribute(largest, "mime-type"),
                attribute(largest, "width"),
                attribute(largest, "height"),
                attribute(largest, "alternate-text"),
                NitfText.joined(NitfText.children(media, "media-caption")),
                NitfText.joined(NitfText.children(media, "media-producer")));
    }

    private static double size(Element reference) {
        try {
            return Double.parseDouble(reference.getAttributeValue("width", "0"))
                    * Double.parseDouble(reference.getAttributeValue("height", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable String attribute(Optional<Element> element, String name) {
        String value =
                element.map(reference -> reference.getAttributeValue(name)).orElse("");
        return value.isBlank() ? null : value.strip();
    }
}
