package dateline.ingest.ninjs;

import dateline.article.wire.NewsCodes;
import dateline.attribution.address.WebAddress;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.ItemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures and recordings: the renditions of the item itself, and its associations. Of the renditions of one
 * picture the largest becomes the image of the article.
 */
final class ItemMedia {
    private final NinjsObject item;
    private final ItemFields fields;
    private final ImportReportBuilder report;

    ItemMedia(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.fields = fields;
        this.report = report;
    }

    void read() {
        if (item.has("renditions")) {
            media(item, List.of());
        }
        for (NinjsObject association : item.objects("associations")) {
            association.ignore("uri", "type", "name", "representationtype", "standard", "$standard");
            if (association.is("rel", "translationOf")) {
                original(association);
            } else if (isRelated(association)) {
                related(association);
            } else if (association.objects("renditions").isEmpty()) {
                String uri = association.text("uri");
                report.leftOut(
                        null,
                        association.pointer() + (uri == null ? "" : ": " + uri),
                        "an associated item without renditions: an article has pictures and recordings");
            } else {
                media(
                        association,
                        NinjsTexts.of(association, "descriptions", "description").stream()
                                .filter(text -> !text.hasRole(NinjsTexts.CREDIT_LINE))
                                .toList());
            }
        }
    }

    /** The original of a translation, as this server writes it. */
    private void original(NinjsObject association) {
        Map<String, Object> original = new LinkedHashMap<>();
        put(original, "url", association.text("uri"));
        put(original, "language", association.text("language"));
        fields.put("translationOf", original, association.pointer());
    }

    private static boolean isRelated(NinjsObject association) {
        return association.is("rel", NewsCodes.SEE_ALSO)
                && association.objects("renditions").isEmpty()
                && WebAddress.resolved(String.valueOf(association.text("uri")), null)
                        .isPresent();
    }

    /** A document that is only named, as this server writes it. */
    private void related(NinjsObject association) {
        Map<String, Object> link = new LinkedHashMap<>();
        put(link, "url", association.text("uri"));
        put(link, "title", title(association));
        fields.add("related", link, association.pointer(), Map.of("url", association.pointer("uri")));
    }

    private void media(NinjsObject owner, List<ItemText> captions) {
        List<NinjsObject> pictures = new ArrayList<>();
        List<NinjsObject> recordings = new ArrayList<>();
        for (NinjsObject rendition : owner.objects("renditions")) {
            String type = type(rendition);
            boolean located = rendition.has("href");
            if (located && (type == null ? !owner.is("type", "audio") && !owner.is("type", "video") : isImage(type))) {
                pictures.add(rendition);
            } else if (located && (type == null ? owner.is("type", "audio") : type.startsWith("audio/"))) {
                recordings.add(rendition);
            } else {
                leaveOut(rendition, located ? "pictures and recordings are read" : "it has no href");
            }
        }
        NinjsObject picture = largest(pictures);
        if (picture != null) {
            image(owner, picture, captions);
        }
        NinjsObject recording = largest(recordings);
        if (recording != null) {
            audio(owner, recording);
        }
        pictures.stream().filter(one -> one != picture).forEach(one -> leaveOut(one, "a smaller rendition"));
        recordings.stream().filter(one -> one != recording).forEach(one -> leaveOut(one, "a smaller rendition"));
    }

    private void image(NinjsObject owner, NinjsObject rendition, List<ItemText> captions) {
        boolean own = owner == item;
        Map<String, Object> image = new LinkedHashMap<>();
        put(image, "url", rendition.text("href"));
        put(image, "type", type(rendition));
        number(image, "length", rendition, "sizeinbytes");
        number(image, "width", rendition, "width");
        number(image, "height", rendition, "height");
        if (own) {
            ItemText line = NinjsTexts.creditLine(item);
            put(image, "credit", line == null ? by(item) : line.plain());
            put(image, "rights", item.text("copyrightnotice"));
            if (item.is("type", "picture") || item.is("type", "graphic")) {
                put(image, "caption", fields.values().get("summary") instanceof String summary ? summary : null);
            }
        } else {
            put(image, "alt", title(owner));
            captions.stream().limit(1).forEach(text -> put(image, "caption", text.plain()));
            captions.stream()
                    .skip(1)
                    .forEach(text ->
                            report.leftOut(null, text.place() + ": " + text.shown(), "a picture has one caption"));
            ItemText line = NinjsTexts.creditLine(owner);
            put(image, "credit", line == null ? by(owner) : line.plain());
            String holder = owner.text("copyrightholder");
            String notice = owner.text("copyrightnotice");
            put(image, "rights", notice == null ? holder : notice);
        }
        fields.add(
                "images",
                image,
                rendition.pointer(),
                Map.of(
                        "url", rendition.pointer("href"),
                        "type", rendition.pointer(rendition.has("contenttype") ? "contenttype" : "mimetype"),
                        "length", rendition.pointer("sizeinbytes"),
                        "width", rendition.pointer("width"),
                        "height", rendition.pointer("height"),
                        "credit", owner.pointer(owner.has("by") ? "by" : "byline")));
        rendition.ignore("name", "title");
    }

    private static @Nullable String by(NinjsObject owner) {
        return owner.has("by") ? owner.text("by") : owner.text("byline");
    }

    private void audio(NinjsObject owner, NinjsObject rendition) {
        Map<String, Object> audio = new LinkedHashMap<>();
        put(audio, "url", rendition.text("href"));
        put(audio, "type", type(rendition));
        number(audio, "length", rendition, "sizeinbytes");
        number(audio, "duration", rendition, "duration");
        if (owner != item) {
            put(audio, "title", title(owner));
        }
        fields.add("audio", audio, rendition.pointer(), Map.of("url", rendition.pointer("href")));
        rendition.ignore("name", "title");
    }

    private void leaveOut(NinjsObject rendition, String why) {
        String href = rendition.text("href");
        rendition.ignore(
                "name", "title", "href", "contenttype", "mimetype", "width", "height", "sizeinbytes", "duration");
        report.leftOut(null, rendition.pointer() + (href == null ? "" : ": " + href), why);
    }

    private static @Nullable NinjsObject largest(List<NinjsObject> renditions) {
        return renditions.stream()
                .max(Comparator.comparingDouble((NinjsObject one) -> size(one, "width") * size(one, "height"))
                        .thenComparingDouble(one -> size(one, "sizeinbytes")))
                .orElse(null);
    }

    private static double size(NinjsObject rendition, String name) {
        return rendition.has(name) && rendition.value(name) instanceof Number number ? number.doubleValue() : 0;
    }

    /** The media type in lower case; null when the rendition has none. The common mistake image/jpg is corrected. */
    private static @Nullable String type(NinjsObject rendition) {
        String written = rendition.has("contenttype") ? rendition.text("contenttype") : rendition.text("mimetype");
        String type = written == null ? null : written.toLowerCase(Locale.ROOT);
        return "image/jpg".equals(type) ? "image/jpeg" : type;
    }

    private static boolean isImage(String type) {
        return type.startsWith("image/");
    }

    private static void number(Map<String, Object> object, String name, NinjsObject rendition, String property) {
        if (rendition.value(property) instanceof Number number && number.doubleValue() >= 1) {
            object.put(name, number);
        } else if (rendition.has(property) && !(rendition.value(property) instanceof Number)) {
            rendition.fault(property, property + " must be a number");
        }
    }

    /** What an associated item is called: its title, or else its headline. */
    private static @Nullable String title(NinjsObject owner) {
        List<ItemText> headlines = NinjsTexts.of(owner, "headlines", "headline");
        return owner.has("title") || headlines.isEmpty()
                ? owner.text("title")
                : headlines.getFirst().plain();
    }

    private static void put(Map<String, Object> object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
