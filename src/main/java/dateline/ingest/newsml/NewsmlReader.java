package dateline.ingest.newsml;

import dateline.article.wire.NewsCodes;
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
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads a news item as the fields of an article. */
final class NewsmlReader {
    private final ItemElement item;
    private final Catalog catalog;
    private final ItemFields fields = new ItemFields();
    private final ImportReportBuilder report;

    private NewsmlReader(ItemElement item, ImportReportBuilder report) {
        this.item = item;
        this.catalog = Catalog.of(item);
        this.report = report;
    }

    /**
     * Reads an item. What no field of an article can have is named in the report.
     *
     * @throws ProblemException when the item is malformed; it names every fault by its XPath
     */
    static ItemArticle article(
            NewsmlDocument.Item document, List<Agency> agencies, Instant now, ImportReportBuilder report) {
        ItemElement.Reading reading = new ItemElement.Reading();
        ItemElement item = ItemElement.item(document.element(), document.place(), reading);
        ItemArticle article = new NewsmlReader(item, report).read(agencies, now);
        if (!reading.faults().isEmpty()) {
            throw FieldPlaces.refused(reading.faults());
        }
        UnreadParts.report(document.element(), reading.read(), report);
        return article;
    }

    private ItemArticle read(List<Agency> agencies, Instant now) {
        item.ignore("standard", "standardversion", "conformance");
        String id = item.attribute("guid");
        if (id == null) {
            item.fault("guid", "an item needs an id: send guid");
        }
        fields.put("externalId", id, item.place("guid"));
        new NewsmlCredits(item, catalog, fields, agencies, report).read();
        NewsmlDateline.read(item, catalog, fields);
        new NewsmlTexts(item, catalog, fields, report).read();
        new NewsmlConcepts(item, catalog, fields, report).read();
        NewsmlMedia.read(item, fields, report);
        new NewsmlLinks(item, catalog, fields).read();
        management();
        ItemDates.Meaning dates = dates().set(fields, now, report);
        PublicationStatus status = status();
        version();
        if (!isPartial()) {
            ItemArticle.OF_THE_VERSION.forEach(fields::remove);
            if (status != PublicationStatus.CANCELED) {
                demandTexts();
            }
        }
        return new ItemArticle(fields.values(), fields.places(item.place()), status, dates);
    }

    private void management() {
        item.children("itemMeta", "itemClass").forEach(ItemElement::ignoreAll);
        List<ItemElement> languages = item.children("contentMeta", "language");
        String language = languages.isEmpty() ? null : languages.getFirst().attribute("tag");
        String ofItem = item.element().getAttributeValue("lang", Namespace.XML_NAMESPACE);
        if (language != null) {
            fields.put("language", language, languages.getFirst().place("tag"));
        } else if (ofItem != null && !ofItem.isBlank()) {
            fields.put("language", ofItem.strip(), item.place("xml:lang"));
        }
        first("contentMeta", "slugline").forEach(line -> {
            line.ignore("separator");
            fields.put("slugline", line.text(), line.place());
        });
        first("contentMeta", "urgency").forEach(this::urgency);
        List<ItemElement> notes = item.children("itemMeta", "edNote");
        String note =
                notes.stream().map(ItemElement::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        if (!note.isEmpty()) {
            fields.put("edNote", note, notes.getFirst().place());
        }
        first("contentMeta", "digitalSourceType").forEach(this::digitalSourceType);
    }

    private void urgency(ItemElement urgency) {
        String text = urgency.text();
        if (text != null && text.matches("[1-9]")) {
            fields.put("urgency", Integer.valueOf(text), urgency.place());
        } else {
            urgency.fault("\"" + text + "\" is no urgency: send a whole number from 1 to 9");
        }
    }

    private void digitalSourceType(ItemElement source) {
        Catalog.Code code = catalog.code(source, "qcode");
        if (code != null && WireMetadata.DIGITAL_SOURCE_TYPES.equals(code.scheme())) {
            fields.put("digitalSourceType", code.uri(), source.place());
            source.ignoreAll();
        } else if (code != null) {
            report.leftOut(
                    null,
                    "digitalSourceType: " + code.code(),
                    "it is not of the vocabulary " + WireMetadata.DIGITAL_SOURCE_TYPES);
        }
    }

    /** Without a status an item is usable. An embargo without an end holds it until further notice. */
    private PublicationStatus status() {
        PublicationStatus status = PublicationStatus.USABLE;
        for (ItemElement element : item.children("itemMeta", "pubStatus")) {
            Catalog.Code code = catalog.code(element, "qcode");
            element.ignoreAll();
            status = PublicationStatus.named(code == null ? "" : code.code()).orElseGet(() -> {
                element.fault(
                        element.peek("uri") == null ? "qcode" : "uri",
                        "this is no publishing status: send stat:usable, stat:withheld or stat:canceled");
                return PublicationStatus.USABLE;
            });
        }
        boolean isHeld = item.children("itemMeta", "embargoed").stream()
                .anyMatch(embargo -> embargo.element().getTextTrim().isEmpty());
        if (isHeld && status == PublicationStatus.USABLE) {
            report.recognised("embargoed", "without an end", null);
            return PublicationStatus.WITHHELD;
        }
        return status;
    }

    private void version() {
        Map<String, Object> version = new LinkedHashMap<>();
        String number = item.attribute("version");
        if (number != null && !number.matches("0*[1-9][0-9]{0,17}")) {
            item.fault("version", "\"" + number + "\" is no version: send a whole number from 1");
        } else if (number != null) {
            version.put("number", number);
        }
        if (fields.values().get("updated") instanceof String created) {
            version.put("created", created);
        }
        if (!version.isEmpty()) {
            fields.put("itemVersion", version, item.place("version"));
        }
    }

    /** Whether the item has only a part of the article, as this server says it. */
    private boolean isPartial() {
        boolean partial = false;
        for (ItemElement signal : item.children("itemMeta", "signal")) {
            Catalog.@Nullable Code code = catalog.peek(signal);
            if (code != null && NewsCodes.OWN.equals(code.scheme()) && NewsCodes.PARTIAL.equals(code.code())) {
                signal.ignoreAll();
                partial = true;
            }
        }
        return partial;
    }

    private void demandTexts() {
        if (!fields.has("title")) {
            item.fault("there is no headline: send contentMeta/headline, or itemMeta/title");
        }
        if (!fields.has("content")) {
            item.fault("there is no body: send contentSet with inlineXML (XHTML or NITF) or inlineData (text/plain or"
                    + " text/html)");
        }
    }

    private ItemDates dates() {
        return new ItemDates(date("firstCreated"), date("versionCreated"), date("embargoed"), date("expires"));
    }

    private ItemDates.@Nullable PlacedDate date(String name) {
        for (ItemElement element : first("itemMeta", name)) {
            String text = element.text();
            // An item may expire on a day: it is over at midnight in UTC.
            boolean isDay = name.equals("expires") && text != null && text.length() == 10;
            Instant at = text == null
                    ? null
                    : ItemDates.time(
                            (field, detail) -> element.fault(detail), name, isDay ? text + "T00:00:00Z" : text);
            if (at != null) {
                return new ItemDates.PlacedDate(isDay ? at.plus(1, ChronoUnit.DAYS) : at, element.place());
            }
        }
        return null;
    }

    private List<ItemElement> first(String parent, String name) {
        return item.children(parent, name).stream().limit(1).toList();
    }
}
