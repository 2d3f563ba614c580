package dateline.ingest.ninjs;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemConcept;
import dateline.ingest.item.ItemConcepts;
import dateline.ingest.item.ItemFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the concepts of an item: what it is about, its genres, and the people, organisations, places and things in it. */
final class NinjsConcepts {
    /** The names in ninjs 1.x, and in 2.x and 3.x. */
    private static final List<String> GROUPS = List.of(
            "subject",
            "subjects",
            "genre",
            "genres",
            "person",
            "people",
            "organisation",
            "organisations",
            "place",
            "places",
            "event",
            "events",
            "object",
            "objects");

    private final NinjsObject item;
    private final ItemConcepts concepts;

    NinjsConcepts(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.concepts = new ItemConcepts(fields, report);
    }

    void read() {
        keywords();
        for (String group : GROUPS) {
            for (NinjsObject concept : item.objects(group)) {
                if (!ItemDateline.isIn(concept)) {
                    concepts.add(concept(concept));
                }
            }
        }
    }

    /** A list of words is no part of ninjs, but common systems write it. */
    private void keywords() {
        if (item.has("keywords") && item.isTexts("keywords")) {
            for (Object word : (List<?>) Objects.requireNonNull(item.value("keywords"))) {
                String tag = CleanText.of(word.toString()).strip();
                if (!tag.isEmpty()) {
                    concepts.add(new ItemConcept(null, tag, null, item.pointer("keywords"), Map.of(), Map.of()));
                }
            }
        }
    }

    private static ItemConcept concept(NinjsObject concept) {
        Optional<ItemConcept.Code> code = code(concept);
        boolean hasUri = concept.has("uri");
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String name : code.isPresent() ? List.<String>of() : List.of("literal", "code", "uri", "scheme")) {
            String text = concept.text(name);
            if (text != null) {
                identifiers.put(concept.pointer(name), text);
            }
        }
        return new ItemConcept(
                code.orElse(null),
                concept.text("name"),
                code.isEmpty() && (concept.has("literal") || concept.has("code"))
                        ? identifiers.values().iterator().next()
                        : null,
                concept.pointer(),
                Map.of(
                        "scheme", concept.pointer(hasUri ? "uri" : "scheme"),
                        "code", concept.pointer(hasUri ? "uri" : "code"),
                        "name", concept.pointer("name")),
                identifiers);
    }

    /** The vocabulary and the code: ninjs 1.x names both, 2.x and 3.x have the URI of the concept, which contains both. */
    private static Optional<ItemConcept.Code> code(NinjsObject concept) {
        String scheme = concept.text("scheme");
        String given = concept.text("code");
        if (scheme != null && given != null) {
            return ItemConcept.Code.of(scheme, given);
        }
        String uri = concept.text("uri");
        if (uri == null) {
            return Optional.empty();
        }
        String literal = concept.text("literal");
        if (literal != null) {
            for (String end : List.of(literal, encoded(literal))) {
                if (uri.endsWith(end) && uri.length() > end.length()) {
                    return ItemConcept.Code.of(uri.substring(0, uri.length() - end.length()), literal);
                }
            }
        }
        return ItemConcept.Code.in(uri);
    }

    /** A code as it is in the URI of its concept. */
    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
