package dateline.ingest.newsml;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.nitf.NitfArticle;
import dateline.ingest.nitf.NitfMedia;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures and recordings: the renditions of the item itself ({@code remoteContent}), of which the largest becomes
 * the image of the article, and those in its NITF.
 */
final class NewsmlMedia {
    private NewsmlMedia() {}

    static void read(ItemElement item, ItemFields fields, ImportReportBuilder report) {
        List<ItemElement> pictures = new ArrayList<>();
        List<ItemElement> recordings = new ArrayList<>();
        for (ItemElement rendition : item.children("contentSet", "remoteContent")) {
            String type = type(rendition.peek("contenttype"));
            if (!isAddress(rendition.peek("href"))) {
                leaveOut(rendition, "it has no absolute address, http or https, in href", report);
            } else if (type != null && type.startsWith("image/")) {
                pictures.add(rendition);
            } else if (type != null && type.startsWith("audio/")) {
                recordings.add(rendition);
            } else {
                leaveOut(rendition, "pictures and recordings are read", report);
            }
        }
        ItemElement picture = largest(pictures);
        if (picture != null) {
            image(item, picture, fields);
        }
        ItemElement recording = largest(recordings);
        if (recording != null) {
            Map<String, Object> audio = file(recording);
            String duration = recording.attribute("duration");
            if (duration != null && recording.peek("durationunit") == null) {
                audio.put("duration", number(duration));
            }
            fields.add("audio", audio, recording.place(), Map.of("url", recording.place("href")));
        }
        pictures.stream().filter(one -> one != picture).forEach(one -> leaveOut(one, "a smaller rendition", report));
        recordings.stream()
                .filter(one -> one != recording)
                .forEach(one -> leaveOut(one, "a smaller rendition", report));
    }

    private static void image(ItemElement item, ItemElement rendition, ItemFields fields) {
        Map<String, Object> image = file(rendition);
        number(image, "width", rendition.attribute("width"));
        number(image, "height", rendition.attribute("height"));
        boolean isPicture = item.children("itemMeta", "itemClass").stream()
                .map(kind ->
                        kind.element().getAttributeValue("qcode", kind.element().getAttributeValue("uri", "")))
                .anyMatch(kind -> kind.endsWith("picture") || kind.endsWith("graphic"));
        if (isPicture) {
            put(image, "caption", fields.values().get("summary"));
            put(image, "credit", credit(item, fields));
            put(image, "rights", fields.values().get("rights"));
        }
        fields.add(
                "images",
                image,
                rendition.place(),
                Map.of(
                        "url", rendition.place("href"),
                        "type", rendition.place("contenttype"),
                        "length", rendition.place("size"),
                        "width", rendition.place("width"),
                        "height", rendition.place("height")));
    }

    private static @Nullable Object credit(ItemElement item, ItemFields fields) {
        for (ItemElement line : item.children("contentMeta", "creditline")) {
            String text = line.text();
            if (text != null) {
                return text;
            }
        }
        return fields.has("byline")
                ? fields.values().get("byline")
                : fields.values().get("authors") instanceof List<?> authors
                                && authors.getFirst() instanceof Map<?, ?> one
                        ? one.get("name")
                        : null;
    }

    /** The address, type and length of a file. */
    static Map<String, Object> file(ItemElement element) {
        Map<String, Object> file = new LinkedHashMap<>();
        put(file, "url", element.attribute("href"));
        put(file, "type", type(element.attribute("contenttype")));
        number(file, "length", element.attribute("size"));
        element.ignore("rendition");
        return file;
    }

    /** Sets a member to a positive number; anything else is left to the check of the field. */
    static void number(Map<String, Object> object, String name, @Nullable String text) {
        if (text != null && !text.equals("0")) {
            object.put(name, number(text));
        }
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** The pictures and recordings in NITF become those of the article. */
    static void of(NitfArticle nitf, ItemFields fields, ImportReportBuilder report, String place) {
        for (NitfMedia media : nitf.media()) {
            boolean isImage = media.kind().equals("image");
            if (!isAddress(media.source()) || !(isImage || media.kind().equals("audio"))) {
                report.leftOut(
                        null,
                        "nitf/media " + media.kind() + ": " + media.source()
                                + (media.caption() == null ? "" : ", " + media.caption()),
                        "pictures and recordings with an absolute address, http or https, are read");
                continue;
            }
            Map<String, Object> file = new LinkedHashMap<>();
            put(file, "url", media.source());
            String type = type(media.type());
            put(file, "type", type != null && type.startsWith(media.kind() + "/") ? type : null);
            if (isImage) {
                number(file, "width", media.width());
                number(file, "height", media.height());
                put(file, "alt", media.alt());
                put(file, "caption", media.caption());
                put(file, "credit", media.producer());
            } else {
                put(file, "title", media.caption());
            }
            fields.add(isImage ? "images" : "audio", file, place, Map.of());
        }
    }

    static boolean isAddress(@Nullable String href) {
        return href != null
                && (href.startsWith("https://") || href.startsWith("http://"))
                && href.chars().noneMatch(Character::isWhitespace);
    }

    /** The media type in lower case. The common mistake image/jpg is corrected. */
    private static @Nullable String type(@Nullable String written) {
        String type = written == null ? null : written.toLowerCase(Locale.ROOT);
        return "image/jpg".equals(type) ? "image/jpeg" : type;
    }

    private static void leaveOut(ItemElement rendition, String why, ImportReportBuilder report) {
        String href = rendition.peek("href") == null ? rendition.peek("residref") : rendition.peek("href");
        rendition.ignoreAll();
        report.leftOut(null, rendition.place() + (href == null ? "" : ": " + href), why);
    }

    private static @Nullable ItemElement largest(List<ItemElement> renditions) {
        return renditions.stream()
                .max(Comparator.comparingDouble((ItemElement one) -> size(one, "width") * size(one, "height"))
                        .thenComparingDouble(one -> size(one, "size")))
                .orElse(null);
    }

    private static double size(ItemElement rendition, String name) {
        String text = rendition.peek(name);
        return text != null && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Double.parseDouble(text)
                : 0;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
