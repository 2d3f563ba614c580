package dateline.ingest.newsml;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemConcept;
import dateline.ingest.item.ItemConcepts;
import dateline.ingest.item.ItemFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads subjects, genres and keywords. A concept whose vocabulary is not known is taken by the same concept in a known one
 * ({@code sameAs}), if the item says it.
 */
final class NewsmlConcepts {
    private final ItemElement item;
    private final Catalog catalog;
    private final ItemConcepts concepts;

    NewsmlConcepts(ItemElement item, Catalog catalog, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.catalog = catalog;
        this.concepts = new ItemConcepts(fields, report);
    }

    void read() {
        for (String group : List.of("subject", "genre")) {
            item.children("contentMeta", group).forEach(subject -> concepts.add(concept(subject)));
        }
        for (ItemElement keyword : item.children("contentMeta", "keyword")) {
            String word = keyword.text();
            if (word != null) {
                concepts.add(new ItemConcept(null, word, null, keyword.place(), Map.of(), Map.of()));
            }
        }
    }

    private ItemConcept concept(ItemElement subject) {
        Optional<ItemConcept.Code> code = code(subject);
        ItemElement known = subject;
        if (code.isEmpty()) {
            for (ItemElement same : subject.children("sameAs")) {
                if (code.isEmpty() && !same.element().getAttributes().isEmpty()) {
                    code = codeOf(same);
                    known = code.isPresent() ? same : subject;
                }
            }
        }
        String attribute = known.peek("qcode") == null ? "uri" : "qcode";
        known.attribute(attribute);
        ItemElement named = subject.child("name");
        String name = named == null ? catalog.name(subject) : named.text();
        Map<String, String> identifiers = new LinkedHashMap<>();
        if (code.isEmpty() || known != subject) {
            List.of("qcode", "uri", "literal").forEach(id -> {
                String value = subject.attribute(id);
                if (value != null) {
                    identifiers.put(subject.place(id), value);
                }
            });
        }
        return new ItemConcept(
                code.orElse(null),
                name,
                subject.peek("literal"),
                subject.place(),
                Map.of(
                        "scheme", known.place(attribute),
                        "code", known.place(attribute),
                        "name", named == null ? subject.place() : named.place()),
                identifiers);
    }

    private Optional<ItemConcept.Code> code(ItemElement subject) {
        return subject.peek("qcode") == null && subject.peek("uri") == null ? Optional.empty() : codeOf(subject);
    }

    /** Only a code of a known vocabulary counts; an unknown alias means nothing elsewhere. */
    private Optional<ItemConcept.Code> codeOf(ItemElement concept) {
        Catalog.@Nullable Code code = catalog.peek(concept);
        return code == null || code.scheme() == null
                ? Optional.empty()
                : ItemConcept.Code.of(code.scheme(), code.code());
    }
}
