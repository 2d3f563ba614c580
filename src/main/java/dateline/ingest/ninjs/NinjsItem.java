package dateline.ingest.ninjs;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises ninjs items by the marks of the IPTC's schemas. Every item has {@code uri}, the only property that all
 * schemas require, or {@code guid}, which Superdesk writes instead; beside it, one mark that says which kind of object this is must be there. An article in this server's
 * own JSON has none of them.
 */
public final class NinjsItem {
    /** What an item must have, for the problems of other JSON. */
    private static final String MARKS =
            "an item has uri (Superdesk writes guid), and standard ($standard in ninjs 1.x), type, pubStatus,"
                    + " versionCreated or representationType (in ninjs 1.x and 2.x in lower case)";

    /** IPTC NewsCodes, "News Item Nature", as far as ninjs has them. */
    private static final Set<String> TYPES =
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private static final Set<String> STATES = Set.of("usable", "withheld", "canceled");

    /** Properties that this server's own JSON has and ninjs has not. */
    private static final Set<String> OWN = Set.of("externalId", "section", "content", "markdown", "stage", "archived");

    private NinjsItem() {}

    /** The refusal of JSON that is no item. */
    public static ProblemException refused() {
        String detail = "this is no ninjs item: " + MARKS
                + ". Send an article in this server's own JSON to POST /api/articles, or as a line of"
                + " application/x-ndjson";
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault("", detail)));
    }

    /** Whether a JSON object is a ninjs item of any version. */
    public static boolean isItem(Map<?, ?> object) {
        return id(object) != null
                && OWN.stream().noneMatch(object::containsKey)
                && (isStandard(object.get("standard"))
                        || isStandard(object.get("$standard"))
                        || isOneOf(object.get("type"), TYPES)
                        || isOneOf(object.get("pubStatus"), STATES)
                        || isOneOf(object.get("pubstatus"), STATES)
                        || Stream.of("versionCreated", "versioncreated", "representationType", "representationtype")
                                .anyMatch(object::containsKey));
    }

    /** The id of an item: its {@code uri}, or else {@code guid}, which Superdesk writes instead; null when it has none. */
    public static @Nullable String id(Map<?, ?> item) {
        Object uri = item.get("uri") == null ? item.get("guid") : item.get("uri");
        return uri instanceof String text && !text.isBlank() ? text : null;
    }

    private static boolean isStandard(@Nullable Object value) {
        return value instanceof Map<?, ?> standard
                && (isNinjs(standard.get("name")) || isNinjs(standard.get("schema")));
    }

    private static boolean isNinjs(@Nullable Object text) {
        return text instanceof String name && name.toLowerCase(Locale.ROOT).contains("ninjs");
    }

    private static boolean isOneOf(@Nullable Object value, Set<String> words) {
        return value instanceof String word && words.contains(word);
    }
}
