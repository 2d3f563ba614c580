package dateline.ingest.source.entry;

import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import java.util.List;
import java.util.Map;

/**
 * The author of an entry as one text. Many feeds put the whole byline there: "Jane Doe and John Roe", "By Jane Doe,
 * Associated Press". A text that is certainly a byline becomes one, with its persons and its agency; any other stays the
 * name of one author.
 */
record PrintedAuthor(Bylines bylines, List<Agency> agencies) {
    /** Reads the only author of an entry, of whom nothing but the name is known. */
    void read(Map<String, Object> fields) {
        if (fields.containsKey("byline")
                || !(fields.get("authors") instanceof List<?> authors)
                || authors.size() != 1
                || !(authors.getFirst() instanceof Map<?, ?> author)
                || author.size() != 1
                || !(author.get("name") instanceof String name)) {
            return;
        }
        bylines.certain(name, agencies).ifPresent(byline -> {
            boolean same = byline.authors().size() == 1
                    && byline.authors().getFirst().name().equals(name);
            if (!same) {
                fields.put("byline", byline.printed());
                fields.remove("authors");
                if (byline.agency() != null) {
                    fields.putIfAbsent("agency", byline.agency().slug());
                }
            }
        });
    }
}
