package dateline.ingest.source.document.part;

import static dateline.ingest.source.document.part.FeedVocabulary.ITUNES;
import static dateline.ingest.source.document.part.FeedVocabulary.MEDIA;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads pictures and recordings: Media RSS, and enclosures. Each address is taken once. */
public final class EntryMedia {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,11}");
    /** The names of files of pictures. */
    static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|avif)");

    private static final Pattern SOUND = Pattern.compile("(?i).*\\.(?:mp3|m4a|aac|oga|ogg|opus|flac|wav)");
    private static final Pattern VIDEO = Pattern.compile("(?i).*\\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|m3u8)");
    private static final int LARGEST_SIDE = 100_000;

    private EntryMedia() {}

    /** The contents of Media RSS, or else its thumbnail. */
    public static void read(Element item, EntryFields fields) {
        for (Namespace media : MEDIA) {
            List<Element> contents = new ArrayList<>(item.getChildren("content", media));
            item.getChildren("group", media).forEach(group -> contents.addAll(group.getChildren("content", media)));
            PictureRenditions.largest(contents, fields).forEach(content -> content(content, item, media, fields));
            if (contents.isEmpty()) {
                item.getChildren("thumbnail", media).stream().findFirst().ifPresent(thumbnail -> {
                    URI url = fields.resolved(thumbnail.getAttributeValue("url"));
                    if (url != null) {
                        picture(image(url, null, fields), thumbnail, item, media);
                    }
                });
            }
        }
    }

    /** An enclosure, of RSS or of Atom. */
    public static void enclosure(
            @Nullable String address,
            @Nullable String type,
            @Nullable String length,
            Element item,
            EntryFields fields) {
        URI url = fields.resolved(address);
        if (url == null) {
            return;
        }
        Map<String, Object> file;
        if (isPicture(type, null, url)) {
            file = image(url, type, fields);
        } else if (isSound(type, null, url)) {
            file = sound(url, type, fields);
            String duration = FeedVocabulary.text(item, "duration", ITUNES);
            if (duration != null && duration.length() < 20) {
                file.putIfAbsent("duration", duration);
            }
        } else {
            omit(url, type, null, fields);
            return;
        }
        number(file, "length", length);
    }

    private static void content(Element content, Element item, Namespace media, EntryFields fields) {
        URI url = fields.resolved(content.getAttributeValue("url"));
        String type = content.getAttributeValue("type");
        String medium = content.getAttributeValue("medium");
        if (url == null) {
            return;
        }
        if (isPicture(type, medium, url)) {
            picture(image(url, type, fields), content, item, media);
        } else if (isSound(type, medium, url)) {
            Map<String, Object> sound = sound(url, type, fields);
            number(sound, "length", content.getAttributeValue("fileSize"));
            number(sound, "duration", content.getAttributeValue("duration"));
            put(sound, "title", below(content, item, "title", media));
        } else {
            omit(url, type, medium, fields);
        }
    }

    private static void picture(Map<String, Object> image, Element content, Element item, Namespace media) {
        number(image, "length", content.getAttributeValue("fileSize"));
        number(image, "width", content.getAttributeValue("width"));
        number(image, "height", content.getAttributeValue("height"));
        String description = below(content, item, "description", media);
        put(image, "caption", description == null ? below(content, item, "title", media) : description);
        put(image, "credit", below(content, item, "credit", media));
        put(image, "rights", below(content, item, "copyright", media));
    }

    /** Notes a file that is neither a picture nor a recording. */
    public static void omit(URI url, @Nullable String type, @Nullable String medium, EntryFields fields) {
        boolean isVideo = type == null
                ? "video".equals(medium) || VIDEO.matcher(url.getPath()).matches()
                : type.toLowerCase(Locale.ROOT).startsWith("video/");
        fields.omit("the " + (isVideo ? "video " : "file ") + url);
    }

    /**
     * What is said of a content in itself, or else of its group. What is said of the item is of the item, except for a credit
     * and the caption beside it, which some publishers write there.
     */
    private static @Nullable String below(Element content, Element item, String name, Namespace media) {
        String own = FeedVocabulary.text(content, name, media);
        Element parent = content.getParentElement();
        boolean ofGroup = own == null && parent != null && parent.getName().equals("group");
        String said = ofGroup ? FeedVocabulary.text(parent, name, media) : own;
        boolean isCaption = name.equals("description") && FeedVocabulary.text(item, "credit", media) != null;
        if (said == null && (name.equals("credit") || isCaption)) {
            said = FeedVocabulary.text(item, name, media);
        }
        return said == null ? null : EntryFields.plain(EntryFields.title(said));
    }

    public static Map<String, Object> image(@Nullable URI url, @Nullable String type, EntryFields fields) {
        Map<String, Object> image = known("images", url, fields);
        if (type != null && type.toLowerCase(Locale.ROOT).matches("image/[a-z0-9.+-]{1,80}")) {
            image.putIfAbsent("type", type.toLowerCase(Locale.ROOT));
        }
        return image;
    }

    public static Map<String, Object> sound(@Nullable URI url, @Nullable String type, EntryFields fields) {
        Map<String, Object> sound = known("audio", url, fields);
        if (type != null && type.toLowerCase(Locale.ROOT).matches("audio/[a-z0-9.+-]{1,80}")) {
            sound.putIfAbsent("type", type.toLowerCase(Locale.ROOT));
        }
        return sound;
    }

    /** The object with an address, which is added when it is new. */
    private static Map<String, Object> known(String list, @Nullable URI url, EntryFields fields) {
        if (url == null) {
            return new LinkedHashMap<>();
        }
        for (Map<String, Object> one : fields.objects(list)) {
            if (url.toString().equals(one.get("url"))) {
                return one;
            }
        }
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("url", url.toString());
        fields.object(list, added);
        return added;
    }

    public static void number(Map<String, Object> object, String name, @Nullable Object number) {
        String text = number == null ? "" : number.toString().strip();
        if (NUMBER.matcher(text).matches()) {
            long value = Long.parseLong(text);
            boolean isSide = name.equals("width") || name.equals("height");
            if (!isSide || value <= LARGEST_SIDE) {
                object.putIfAbsent(name, value);
            }
        }
    }

    public static void put(Map<String, Object> object, String name, @Nullable String text) {
        if (text != null) {
            object.putIfAbsent(name, text);
        }
    }

    public static boolean isPicture(@Nullable String type, @Nullable String medium, URI url) {
        return type != null
                ? type.toLowerCase(Locale.ROOT).startsWith("image/")
                : medium != null
                        ? medium.equals("image")
                        : PICTURE.matcher(url.getPath()).matches();
    }

    public static boolean isSound(@Nullable String type, @Nullable String medium, URI url) {
        return type != null
                ? type.toLowerCase(Locale.ROOT).startsWith("audio/")
                : (medium == null || medium.equals("audio"))
                        && SOUND.matcher(url.getPath()).matches();
    }
}
