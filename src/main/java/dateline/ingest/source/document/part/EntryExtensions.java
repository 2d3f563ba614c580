package dateline.ingest.source.document.part;

import static dateline.ingest.source.document.part.FeedVocabulary.CREATIVE_COMMONS;
import static dateline.ingest.source.document.part.FeedVocabulary.DC;
import static dateline.ingest.source.document.part.FeedVocabulary.DCTERMS;
import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.GEORSS;
import static dateline.ingest.source.document.part.FeedVocabulary.atom;
import static dateline.ingest.source.document.part.FeedVocabulary.text;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the attribution that RSS and Atom have in the same elements: Dublin Core, links, and the vocabulary of Dateline. */
public final class EntryExtensions {
    private static final Pattern END = Pattern.compile("(?:^|;)\\s*end=([^;]+)");
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)[\\s,]+(-?\\d{1,3}(?:\\.\\d+)?)");

    private EntryExtensions() {}

    public static void read(Element entry, EntryFields fields) {
        atom(entry, "contributor").forEach(who -> EntryPersons.atom("contributors", who, fields));
        fields.text("contributorLine", text(entry, "contributorLine", DL));
        for (Element agency : entry.getChildren("agency", DL)) {
            fields.agency(agency.getAttributeValue("code"));
            fields.agency(agency.getAttributeValue("name"));
        }
        fields.agency(text(entry, "source", DC));
        dateline(entry, fields);
        fields.text("rights", text(entry, "rights", DC));
        fields.text("usageTerms", text(entry, "usageTerms", DL));
        fields.text("usageTerms", text(entry, "accessRights", DCTERMS));
        links(entry, fields);
        fields.address("license", text(entry, "license", CREATIVE_COMMONS));
        fields.address("license", text(entry, "license", DCTERMS));
        entry.getChildren("origin", DL).forEach(origin -> fields.origin(origin.getText()));
        entry.getChildren("correction", DL).forEach(correction -> correction(correction, fields));
        String valid = text(entry, "valid", DCTERMS);
        Matcher end = END.matcher(valid == null ? "" : valid);
        if (end.find()) {
            fields.time("expiresAt", end.group(1));
        }
    }

    private static void dateline(Element entry, EntryFields fields) {
        Element printed = entry.getChild("dateline", DL);
        if (printed == null || printed.getText().isBlank()) {
            return;
        }
        Map<String, Object> dateline = new LinkedHashMap<>();
        EntryPersons.put(dateline, "text", printed.getText());
        EntryPersons.put(dateline, "place", printed.getAttributeValue("place"));
        String written = text(entry, "point", GEORSS);
        Matcher point = POINT.matcher(written == null ? "" : written);
        if (point.matches()) {
            double latitude = Double.parseDouble(point.group(1));
            double longitude = Double.parseDouble(point.group(2));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                dateline.put("latitude", latitude);
                dateline.put("longitude", longitude);
            }
        }
        fields.put("dateline", dateline);
    }

    /** Links by their relations; a source in another language is the original of a translation. */
    private static void links(Element entry, EntryFields fields) {
        for (Element link : atom(entry, "link")) {
            String relation = link.getAttributeValue("rel", "alternate");
            String href = link.getAttributeValue("href");
            String language = EntryFields.languageTag(link.getAttributeValue("hreflang"));
            switch (relation) {
                case "via" -> {
                    if (language == null) {
                        fields.address("via", href);
                    } else {
                        translation(fields.resolved(href), language, fields);
                    }
                }
                case "canonical" -> fields.address("canonicalUrl", href);
                case "license" -> fields.address("license", href);
                case "replies" -> fields.address("commentsUrl", href);
                case "related" -> related(link, fields);
                default -> {
                    // Other relations say nothing about whose the entry is.
                }
            }
        }
    }

    private static void translation(@Nullable URI original, String language, EntryFields fields) {
        if (original != null) {
            fields.put("translationOf", Map.of("url", original.toString(), "language", language));
        }
    }

    private static void related(Element link, EntryFields fields) {
        fields.related(
                link.getAttributeValue("href"),
                link.getAttributeValue("title"),
                link.getAttributeValue("relation", DL));
    }

    private static void correction(Element correction, EntryFields fields) {
        var at = EntryDates.of(correction.getAttributeValue("at"));
        String said = EntryFields.plain(correction.getText());
        if (at == null || said == null) {
            return;
        }
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("at", at.toString());
        EntryPersons.put(notice, "kind", correction.getAttributeValue("kind"));
        notice.put("text", said);
        fields.object("corrections", notice);
    }
}
