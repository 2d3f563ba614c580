package dateline.ingest.source.document.part;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.attribution.address.WebAddress;
import dateline.ingest.field.LanguageTag;
import dateline.ingest.field.MediaFields;
import dateline.ingest.text.UnmarkedText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry while it is read. The first value of a field stays; values that can't be right are passed over, so
 * that a wrong address of an author does not cost the article.
 */
public final class EntryFields {
    private static final int MOST_TEXTS = 100;
    private static final int MOST_OMITTED = 5;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> agencies = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();
    private final List<UUID> origins = new ArrayList<>();
    private final URI base;

    /** @param base what relative addresses are relative to */
    public EntryFields(URI base) {
        this.base = base;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Map<String, Object> values() {
        return values;
    }

    public List<String> agencies() {
        return agencies;
    }

    /** The ids that the article has at the Dateline servers through which it came. */
    public List<UUID> origins() {
        return origins;
    }

    /** Notes such an id, if the text is one. */
    public void origin(@Nullable String urn) {
        if (origins.size() < MediaFields.ORIGINS) {
            Article.id(urn).filter(id -> !origins.contains(id)).ifPresent(origins::add);
        }
    }

    /** What is not in the fields, a sentence each. */
    public List<String> omitted() {
        return omitted;
    }

    /** Notes something that an article has no place for. */
    public void omit(String what) {
        note("An article has no place for " + what + ".");
    }

    public void put(String name, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }

    /** Plain text. */
    public void text(String name, @Nullable String text) {
        put(name, plain(text));
    }

    /** A time; a text that is none is noted. */
    public void time(String name, @Nullable String text) {
        Instant time = EntryDates.of(text);
        String plain = plain(text);
        if (time == null && plain != null) {
            note("The date \"" + (plain.length() > MOST_TEXTS ? plain.substring(0, MOST_TEXTS) + "…" : plain)
                    + "\" can't be read.");
        }
        put(name, time == null ? null : time.toString());
    }

    public void address(String name, @Nullable String text) {
        URI address = resolved(text);
        put(name, address == null ? null : address.toString());
    }

    public void language(@Nullable String tag) {
        put("language", languageTag(tag));
    }

    public void agency(@Nullable String name) {
        String plain = plain(name);
        if (plain != null && !agencies.contains(plain)) {
            agencies.add(plain);
        }
    }

    /** Adds an object to a list. */
    public void object(String name, Map<String, Object> object) {
        if (!object.isEmpty()) {
            list(name).add(object);
        }
    }

    /** Adds a link to a document on the same matter. */
    public void related(@Nullable String address, @Nullable String title, @Nullable String relation) {
        URI url = resolved(address);
        if (url == null || list("related").size() >= MediaFields.MOST) {
            return;
        }
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("url", url.toString());
        EntryPersons.put(link, "title", plain(title));
        EntryPersons.put(link, "relation", plain(relation));
        object("related", link);
    }

    /** Adds a text to a list, once. */
    public void item(String name, @Nullable String text) {
        String plain = plain(unmarked(text));
        List<Object> list = list(name);
        if (plain != null && plain.length() <= MOST_TEXTS && list.size() < MOST_TEXTS && !list.contains(plain)) {
            list.add(plain);
        }
    }

    /** The objects of a list. */
    public List<Map<String, Object>> objects(String name) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object one : list(name)) {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) one;
            objects.add(object);
        }
        return objects;
    }

    /** An http or https address; null when the text is none. */
    @Nullable
    public URI resolved(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : WebAddress.resolved(text, base).orElse(null);
    }

    public static @Nullable String languageTag(@Nullable String tag) {
        return tag == null || tag.isBlank() || tag.length() > 35
                ? null
                : LanguageTag.of(tag.strip()).orElse(null);
    }

    /** Cleaned text; null when nothing is left. */
    public static @Nullable String plain(@Nullable String text) {
        String clean = text == null ? "" : CleanText.of(text).strip();
        return CleanText.isBlank(clean) ? null : clean;
    }

    /** The plain text of a title, in which some feeds have markup and references. */
    public static @Nullable String title(@Nullable String text) {
        return text == null
                ? null
                : Parser.unescapeEntities(UnmarkedText.of(text).text(), false);
    }

    /** A name or a word, in which some feeds have markup and references; null when there is none. */
    static @Nullable String unmarked(@Nullable String text) {
        return text == null || (text.indexOf('<') < 0 && text.indexOf('&') < 0) ? text : title(text);
    }

    /** The plain text of HTML. */
    public static String textOf(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    private void note(String reason) {
        if (omitted.size() < MOST_OMITTED && !omitted.contains(reason)) {
            omitted.add(reason);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String name) {
        return (List<Object>) values.computeIfAbsent(name, key -> new ArrayList<>());
    }
}
