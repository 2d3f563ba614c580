package dateline.ingest.source.document;

import static dateline.ingest.source.document.JsonFeedReader.map;
import static dateline.ingest.source.document.JsonFeedReader.maps;
import static dateline.ingest.source.document.JsonFeedReader.text;

import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.document.part.EntryMedia;
import dateline.ingest.source.document.part.EntryPersons;
import dateline.ingest.source.document.part.EntryText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one item of a JSON Feed, with the attribution that a Dateline server adds to it. */
final class JsonFeedItem {
    private static final String MAIL = "mailto:";

    private final Map<?, ?> item;
    private final Map<?, ?> feed;
    private final Map<?, ?> extension;
    private final boolean ours;
    private final EntryFields fields;
    private final URI address;

    /** @param ours whether a Dateline server wrote the feed */
    JsonFeedItem(Map<?, ?> item, Map<?, ?> feed, URI address, boolean ours) {
        this.item = item;
        this.feed = feed;
        this.extension = map(item.get("_dateline"));
        this.ours = ours;
        this.fields = new EntryFields(address);
        this.address = address;
    }

    FeedEntry entry() {
        URI link = fields.resolved(text(item, "url"));
        String title = text(item, "title");
        fields.text("title", ours ? title : EntryFields.title(title));
        fields.text("byline", text(extension, "byline"));
        content(link);
        fields.time("published", text(item, "date_published"));
        fields.time("updated", text(item, "date_modified"));
        fields.language(text(item, "language"));
        if (item.get("tags") instanceof List<?> tags) {
            tags.forEach(tag -> fields.item("tags", tag instanceof String ? tag.toString() : null));
        }
        agency();
        authors();
        extension();
        fields.address("via", text(item, "external_url"));
        media();
        return new FeedEntry(
                text(item, "id"), link, fields.values(), fields.agencies(), fields.omitted(), fields.origins(), ours);
    }

    private void content(@Nullable URI link) {
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String shown = html != null ? html : plain != null ? EntryText.paragraphs(plain) : null;
        if (shown != null) {
            fields.text("summary", summary);
        } else if (summary != null) {
            shown = EntryText.paragraphs(summary);
        }
        if (shown != null) {
            fields.put("content", EntryText.based(shown, link == null ? address : link));
        }
    }

    private void agency() {
        Map<?, ?> agency = map(extension.get("agency"));
        fields.agency(text(agency, "code"));
        fields.agency(text(agency, "name"));
    }

    /** The item's authors, or else the feed's. A Dateline server names the agency when there are none. */
    private void authors() {
        List<Map<?, ?>> own = persons(item);
        boolean isStandIn = ours && own.size() == 1 && fields.agencies().contains(text(own.getFirst(), "name"));
        if (!isStandIn) {
            own.forEach(this::author);
        }
        if (!ours && !fields.has("authors")) {
            persons(feed).stream().limit(FeedDocument.MOST_AUTHORS).forEach(this::author);
        }
    }

    private static List<Map<?, ?>> persons(Map<?, ?> of) {
        List<Map<?, ?>> several = maps(of.get("authors"));
        return several.isEmpty() && of.get("author") instanceof Map<?, ?> one ? List.of(one) : several;
    }

    private void author(Map<?, ?> author) {
        String name = text(author, "name");
        String url = text(author, "url");
        String email = url != null && url.startsWith(MAIL)
                ? url.substring(MAIL.length()).split("\\?", 2)[0].replace("%40", "@")
                : null;
        String shown = name == null ? email : name;
        if (shown != null) {
            EntryPersons.add("authors", shown, email, email != null ? null : fields.resolved(url), fields);
        }
    }

    private void extension() {
        for (Map<?, ?> who : maps(extension.get("contributors"))) {
            fields.object("contributors", chosen(who, "name", "role", "organisation"));
        }
        fields.text("contributorLine", text(extension, "contributorLine"));
        Map<?, ?> dateline = map(extension.get("dateline"));
        if (text(dateline, "text") != null) {
            Map<String, Object> place = chosen(dateline, "text", "place");
            if (dateline.get("latitude") instanceof Number latitude
                    && dateline.get("longitude") instanceof Number longitude) {
                place.put("latitude", latitude);
                place.put("longitude", longitude);
            }
            fields.put("dateline", place);
        }
        Map<String, Object> original = chosen(map(extension.get("translationOf")), "url", "language");
        fields.put("translationOf", original.size() == 2 ? original : null);
        fields.text("rights", text(extension, "rights"));
        fields.text("usageTerms", text(extension, "usageTerms"));
        fields.address("license", text(extension, "license"));
        fields.address("canonicalUrl", text(extension, "canonical"));
        fields.address("commentsUrl", text(extension, "comments"));
        fields.time("expiresAt", text(extension, "expires"));
        for (Map<?, ?> link : maps(extension.get("related"))) {
            fields.related(text(link, "url"), text(link, "title"), text(link, "relation"));
        }
        if (extension.get("origins") instanceof List<?> origins) {
            origins.forEach(origin -> fields.origin(String.valueOf(origin)));
        }
        for (Map<?, ?> correction : maps(extension.get("corrections"))) {
            Map<String, Object> notice = chosen(correction, "at", "kind", "text");
            if (notice.containsKey("at") && notice.containsKey("text")) {
                fields.object("corrections", notice);
            }
        }
    }

    private void media() {
        for (Map<?, ?> picture : maps(extension.get("images"))) {
            Map<String, Object> image = EntryMedia.image(fields.resolved(text(picture, "url")), null, fields);
            for (String name : List.of("alt", "caption", "credit", "rights")) {
                EntryMedia.put(image, name, text(picture, name));
            }
        }
        EntryMedia.image(fields.resolved(text(item, "image")), null, fields);
        if (!fields.has("images")) {
            EntryMedia.image(fields.resolved(text(item, "banner_image")), null, fields);
        }
        for (Map<?, ?> attachment : maps(item.get("attachments"))) {
            attachment(attachment);
        }
    }

    private void attachment(Map<?, ?> attachment) {
        URI url = fields.resolved(text(attachment, "url"));
        String type = text(attachment, "mime_type");
        if (url == null) {
            return;
        }
        if (EntryMedia.isPicture(type, null, url)) {
            Map<String, Object> image = EntryMedia.image(url, type, fields);
            EntryMedia.number(image, "length", attachment.get("size_in_bytes"));
            if (!ours) {
                EntryMedia.put(image, "caption", text(attachment, "title"));
            }
        } else if (EntryMedia.isSound(type, null, url)) {
            Map<String, Object> sound = EntryMedia.sound(url, type, fields);
            EntryMedia.number(sound, "length", attachment.get("size_in_bytes"));
            EntryMedia.number(sound, "duration", attachment.get("duration_in_seconds"));
            EntryMedia.put(sound, "title", text(attachment, "title"));
        } else {
            EntryMedia.omit(url, type, null, fields);
        }
    }

    private static Map<String, Object> chosen(Map<?, ?> object, String... names) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (String name : names) {
            EntryPersons.put(chosen, name, text(object, name));
        }
        return chosen;
    }
}
