package dateline.ingest.newsml;

import dateline.article.wire.NewsCodes;
import dateline.ingest.field.MediaFields;
import dateline.ingest.item.ItemFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the links of an item: the other addresses of the article, the original of a translation, pictures and recordings
 * with what the item says of them (hints), and related documents. Other links have no field.
 */
final class NewsmlLinks {
    private final ItemElement item;
    private final Catalog catalog;
    private final ItemFields fields;

    NewsmlLinks(ItemElement item, Catalog catalog, ItemFields fields) {
        this.item = item;
        this.catalog = catalog;
        this.fields = fields;
    }

    /** Sets the fields. The page of an article without an origin of its own is where it was taken from. */
    void read() {
        List<ItemElement> pages = new ArrayList<>();
        for (ItemElement link : item.children("itemMeta", "link")) {
            String rel = relation(link);
            String type = link.peek("contenttype");
            boolean hasAddress = NewsmlMedia.isAddress(link.peek("href"));
            if (NewsCodes.ADDRESSES.contains(rel)) {
                fields.put(rel, link.attribute("href"), link.place("href"));
                link.ignore("rel");
            } else if (NewsCodes.PAGE.equals(rel)) {
                pages.add(link);
                link.ignore("rel");
            } else if (NewsCodes.TRANSLATION_OF.equals(rel)) {
                original(link);
            } else if (NewsCodes.PICTURE.equals(rel) || (hasAddress && type != null && type.startsWith("image/"))) {
                picture(link);
            } else if (NewsCodes.RECORDING.equals(rel) || (hasAddress && type != null && type.startsWith("audio/"))) {
                recording(link);
            } else if (hasAddress && isSeeAlso(link) && fields.size("related") < MediaFields.MOST) {
                related(link);
            }
        }
        for (ItemElement page : pages) {
            String address = page.attribute("href");
            if (!fields.has("via")) {
                fields.put("via", address, page.place("href"));
            }
        }
    }

    /** The relation, if it is one of this server's own. */
    private String relation(ItemElement link) {
        String rel = link.peek("rel");
        Catalog.Code code = rel == null ? null : catalog.code(rel);
        return code != null && NewsCodes.OWN.equals(code.scheme()) ? code.code() : "";
    }

    private boolean isSeeAlso(ItemElement link) {
        String rel = link.peek("rel");
        Catalog.Code code = rel == null ? null : catalog.code(rel);
        return code != null && NewsCodes.ITEM_RELATIONS.equals(code.scheme()) && NewsCodes.SEE_ALSO.equals(code.code());
    }

    private void related(ItemElement link) {
        Map<String, Object> related = new LinkedHashMap<>();
        put(related, "url", link.attribute("href"));
        put(related, "title", link.attribute("title"));
        link.ignore("rel", "contenttype");
        fields.add("related", related, link.place(), Map.of("url", link.place("href"), "title", link.place("title")));
    }

    private void original(ItemElement link) {
        Map<String, Object> original = new LinkedHashMap<>();
        put(original, "url", link.attribute("href"));
        for (ItemElement language : link.children("language")) {
            put(original, "language", language.attribute("tag"));
        }
        link.ignore("rel");
        fields.put("translationOf", original, link.place());
    }

    private void picture(ItemElement link) {
        Map<String, Object> image = NewsmlMedia.file(link);
        for (ItemElement rendition : link.children("remoteContent")) {
            NewsmlMedia.number(image, "width", rendition.attribute("width"));
            NewsmlMedia.number(image, "height", rendition.attribute("height"));
            rendition.ignoreAll();
        }
        put(image, "alt", link.attribute("title"));
        put(image, "caption", hint(link, "description"));
        String by = hint(link, "by");
        put(image, "credit", by == null ? hint(link, "creditline") : by);
        put(image, "rights", hint(link, "copyrightNotice"));
        link.ignore("rel");
        fields.add("images", image, link.place(), Map.of("url", link.place("href"), "type", link.place("contenttype")));
    }

    private void recording(ItemElement link) {
        Map<String, Object> audio = NewsmlMedia.file(link);
        for (ItemElement rendition : link.children("remoteContent")) {
            NewsmlMedia.number(audio, "duration", rendition.attribute("duration"));
            rendition.ignoreAll();
        }
        put(audio, "title", link.attribute("title"));
        link.ignore("rel");
        fields.add("audio", audio, link.place(), Map.of("url", link.place("href")));
    }

    private static @Nullable String hint(ItemElement link, String name) {
        ItemElement hint = link.child(name);
        if (hint != null) {
            hint.ignore("role");
        }
        return hint == null ? null : hint.text();
    }

    private static void put(Map<String, Object> object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
