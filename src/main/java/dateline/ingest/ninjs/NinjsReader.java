package dateline.ingest.ninjs;

import dateline.article.wire.WireMetadata;
import dateline.attribution.Agency;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.FieldPlaces;
import dateline.ingest.item.ItemArticle;
import dateline.ingest.item.ItemDates;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.PublicationStatus;
import dateline.problem.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads an item as the fields of an article. */
final class NinjsReader {
    /** The kinds of items of ninjs 3.x that announce something and are no articles. */
    private static final Set<String> NO_ARTICLES = Set.of("event", "planning");

    private static final int LONGEST = 60;

    private NinjsReader() {}

    /**
     * Reads an item. What no field of an article can have is named in the report.
     *
     * @throws ProblemException when the item is malformed; it names every fault by its pointer in the item
     */
    static ItemArticle article(Map<?, ?> values, List<Agency> agencies, Instant now, ImportReportBuilder report) {
        NinjsObject.Reading reading = new NinjsObject.Reading();
        NinjsObject item = NinjsObject.item(values, reading);
        ItemFields fields = new ItemFields();
        String type = item.text("type");
        if (type != null && NO_ARTICLES.contains(type)) {
            item.fault(
                    "type",
                    "an item of type " + type + " is no article: send text, picture, graphic, audio or composite");
        }
        item.ignore("standard", "$standard");
        String id = item.has("uri") ? "uri" : "guid";
        fields.put("externalId", item.text(id), item.pointer(id));
        NinjsTexts.read(item, fields, report);
        new ItemCredits(item, fields, agencies, report).read();
        ItemDateline.read(item, fields);
        new NinjsConcepts(item, fields, report).read();
        new ItemMedia(item, fields, report).read();
        ItemAddresses.read(item, fields, report);
        management(item, fields, report);
        ItemDates.Meaning dates = ItemTimes.read(item, fields, now, report);
        PublicationStatus status = status(item);
        version(item, fields);
        if (!item.is("representationtype", "partial") && !item.is("representationtype", "incomplete")) {
            ItemArticle.OF_THE_VERSION.forEach(fields::remove);
            if (status != PublicationStatus.CANCELED) {
                demandTexts(item, fields);
            }
        }
        item.ignore("representationtype");
        if (!reading.faults().isEmpty()) {
            throw FieldPlaces.refused(reading.faults());
        }
        leaveOutUnread(reading, report);
        return new ItemArticle(fields.values(), fields.places(""), status, dates);
    }

    private static PublicationStatus status(NinjsObject item) {
        String word = item.text("pubstatus");
        if (word == null) {
            return PublicationStatus.UNSTATED;
        }
        return PublicationStatus.named(word).orElseGet(() -> {
            item.fault("pubstatus", "\"" + word + "\" is no publishing status: send usable, withheld or canceled");
            return PublicationStatus.UNSTATED;
        });
    }

    private static void demandTexts(NinjsObject item, ItemFields fields) {
        if (!fields.has("title")) {
            item.fault("headlines", "there is no headline: send headlines (headline in ninjs 1.x), or title");
        }
        if (!fields.has("content") && !fields.has("markdown")) {
            item.fault(
                    "bodies",
                    "there is no body: send bodies with a text in HTML, Markdown or plain text (in ninjs 1.x"
                            + " body_xhtml or body_text)");
        }
    }

    private static void management(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        fields.put("language", item.text("language"), item.pointer("language"));
        fields.put("slugline", item.text("slugline"), item.pointer("slugline"));
        fields.put("edNote", item.text("ednote"), item.pointer("ednote"));
        fields.put("urgency", item.value("urgency"), item.pointer("urgency"));
        NinjsObject source = item.object("digitalsourcetype");
        String uri = source == null ? null : source.text("uri");
        if (source != null && uri != null && uri.contains("/digitalsourcetype/")) {
            fields.put("digitalSourceType", uri, source.pointer("uri"));
            source.ignore("name", "literal");
        } else if (uri != null) {
            report.leftOut(
                    null,
                    "digitalSourceType: " + uri,
                    "it is not of the vocabulary " + WireMetadata.DIGITAL_SOURCE_TYPES);
        }
    }

    private static void version(NinjsObject item, ItemFields fields) {
        Map<String, Object> version = new LinkedHashMap<>();
        String number = item.text("version");
        if (number != null) {
            version.put("number", number);
        }
        if (fields.values().get("updated") instanceof String created) {
            version.put("created", created);
        }
        if (!version.isEmpty()) {
            fields.put("itemVersion", version, item.pointer(number == null ? "versioncreated" : "version"));
        }
    }

    /** Names what was not read: each property of the item, and the names of those of its objects. */
    private static void leaveOutUnread(NinjsObject.Reading reading, ImportReportBuilder report) {
        Map<String, Set<String>> nested = new LinkedHashMap<>();
        for (NinjsObject object : reading.objects()) {
            if (object.label().isEmpty()) {
                object.unread()
                        .forEach((name, value) ->
                                report.leftOut(null, shown(name, value), "an article has no field for it"));
            } else {
                object.unread()
                        .keySet()
                        .forEach(name -> nested.computeIfAbsent(object.label(), key -> new TreeSet<>())
                                .add(name));
            }
        }
        nested.forEach((label, names) ->
                report.leftOut(null, label + ": " + String.join(", ", names), "an article has no field for it"));
    }

    private static String shown(String name, Object value) {
        if (value instanceof Map || value instanceof Collection) {
            return name;
        }
        String text = value.toString();
        return name + ": " + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
