package dateline.ingest.source.entry;

import dateline.attribution.Agency;
import dateline.ingest.byline.Bylines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The author of an entry as one text. Many feeds put the whole byline there: "Jane Doe and John Roe", "By Jane Doe,
 * Associated Press", or only agencies. A text that is certainly a byline becomes one, with its persons and its agency; any
 * other stays the name of one author. An agency in it is that of the entry, so that its terms hold.
 */
record PrintedAuthor(Bylines bylines, List<Agency> agencies) {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[,;/|、،]\\s*|\\s+(?:and|und|et|y|e|&|with|mit|avec|con|in)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE =
            Pattern.compile("^(?:By\\s+|Von\\s+|Par\\s+|Por\\s+)?(?:The\\s+)?", Pattern.CASE_INSENSITIVE);

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
        Optional<Bylines.Byline> byline = bylines.certain(name, agencies);
        byline.filter(found -> !isOne(found, name)).ifPresent(found -> {
            fields.put("byline", found.printed());
            fields.remove("authors");
        });
        byline.flatMap(found -> Optional.ofNullable(found.agency()))
                .or(() -> named(name))
                .ifPresent(agency -> fields.putIfAbsent("agency", agency.slug()));
    }

    private static boolean isOne(Bylines.Byline byline, String name) {
        return byline.authors().size() == 1
                && byline.authors().getFirst().name().equals(name);
    }

    /** The first agency of a list that has one. */
    private Optional<Agency> named(String text) {
        return Arrays.stream(SEPARATOR.split(text))
                .map(part -> ARTICLE.matcher(part.strip()).replaceFirst(""))
                .flatMap(part -> agencies.stream().filter(agency -> agency.isCalled(part)))
                .findFirst();
    }
}
