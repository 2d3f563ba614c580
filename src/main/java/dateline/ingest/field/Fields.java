package dateline.ingest.field;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.text.UnmarkedText;
import dateline.problem.Fault;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article from JSON or from a document. Reading a field checks it. Faults are collected, so that one
 * answer names all of them.
 */
public final class Fields {
    private final Map<?, ?> values;
    private final String pointer;
    private final UnaryOperator<String> place;
    private final Faults faults;

    /** Whether texts differ from numbers and from true and false, as in JSON. */
    private final boolean fromJson;

    private final Set<String> known = new LinkedHashSet<>();

    /** The names of fields that were not sent and have a default. */
    private final Set<String> namesWithDefaults = new HashSet<>();

    /**
     * The fields of a document.
     *
     * @param values the values, by name
     * @param place says where in the document the field with a pointer is
     */
    public Fields(Map<?, ?> values, UnaryOperator<String> place) {
        this(values, "", place, new Faults(), false);
    }

    /** The fields of a JSON object; faults name a field by its JSON pointer (RFC 6901). */
    public static Fields of(Map<?, ?> json) {
        return at("", json);
    }

    /** The fields of a JSON object, with defaults for those that were not sent. */
    public static Fields of(Map<?, ?> json, Map<String, ?> defaults) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(defaults);
        all.putAll(json);
        Fields fields = of(all);
        defaults.keySet().stream().filter(name -> !json.containsKey(name)).forEach(fields.namesWithDefaults::add);
        return fields;
    }

    /** The fields of the JSON object at a pointer. */
    public static Fields at(String pointer, Map<?, ?> json) {
        return new Fields(json, pointer, UnaryOperator.identity(), new Faults(), true);
    }

    private Fields(Map<?, ?> values, String pointer, UnaryOperator<String> place, Faults faults, boolean fromJson) {
        this.fromJson = fromJson;
        this.values = values;
        this.pointer = pointer;
        this.place = place;
        this.faults = faults;
    }

    /** The faults so far, including those of nested fields. */
    public List<Fault> faults() {
        return faults.all();
    }

    public boolean has(String name) {
        known.add(name);
        return values.get(name) != null;
    }

    /** Whether the client sent it, with a value or as null. */
    public boolean isSent(String name) {
        return values.containsKey(name) && !namesWithDefaults.contains(name);
    }

    /** Whether they come from JSON, and not from a document. */
    boolean isJson() {
        return fromJson;
    }

    /** Throws a 422 naming every fault, when there is any. */
    public void refuseFaults() {
        faults.refuse();
    }

    public void fault(String name, String detail) {
        faults.add(place.apply(pointer + "/" + name.replace("~", "~0").replace("/", "~1")), detail);
    }

    /** A fault of one element of a list. */
    public void fault(String name, int index, String detail) {
        faults.add(place.apply(pointer + "/" + name + "/" + index), detail);
    }

    /** Plain text without control characters, from a document without markup; null when it is absent, blank or invalid. */
    @Nullable
    public String text(String name, int limit) {
        String text = written(name, limit);
        return text == null ? null : plain(name, text);
    }

    /** Text with its markup, without control characters; null when it is absent, blank or invalid. */
    @Nullable
    public String written(String name, int limit) {
        known.add(name);
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Map || value instanceof List || (fromJson && !(value instanceof String))) {
            fault(name, name + " must be one text, not " + ValueKind.of(value));
            return null;
        }
        String text = CleanText.of(value.toString()).strip();
        if (text.length() > limit) {
            fault(name, name + " has " + text.length() + " characters; send at most " + limit);
            return null;
        }
        return CleanText.isBlank(text) ? null : text;
    }

    /** The markup that was left out of plain texts, including those of nested fields. */
    public List<Omission> leftOut() {
        return faults.leftOut();
    }

    /** Plain texts in JSON stay as they are. In a document they may have markup, which is left out. */
    private @Nullable String plain(String name, String text) {
        if (fromJson) {
            return CleanText.isBlank(text) ? null : text;
        }
        UnmarkedText plain = UnmarkedText.of(text);
        plain.markup().forEach(tag -> faults.leaveOut(tag, place.apply(pointer + "/" + name)));
        return CleanText.isBlank(plain.text()) ? null : plain.text();
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String name, int limit, int most) {
        List<String> texts = new ArrayList<>();
        for (Object element : split(name, most)) {
            String text = plain(name, CleanText.of(String.valueOf(element)).strip());
            boolean isText =
                    fromJson ? element instanceof String : !(element instanceof Map || element instanceof List);
            if (!isText || text == null || text.length() > limit) {
                fault(name, name + " must be a list of texts of 1 to " + limit + " characters");
            } else if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A list of objects; a plain text counts as an object that has only the field {@code shorthand}. */
    public List<Fields> objects(String name, String shorthand, int most) {
        List<Fields> objects = new ArrayList<>();
        List<?> list = fromJson && shorthand.equals("name") ? split(name, most) : list(name, most);
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element == null) {
                fault(name, name + " has an element that is null: leave it out");
                continue;
            }
            Map<?, ?> object = element instanceof Map<?, ?> map ? map : Map.of(shorthand, element);
            objects.add(new Fields(object, pointer + "/" + name + "/" + i, place, faults, fromJson));
        }
        return objects;
    }

    /** A single object, or a plain text for its {@code shorthand}; null when it is absent. */
    @Nullable
    public Fields object(String name, String shorthand) {
        known.add(name);
        Object value = values.get(name);
        if (value instanceof List) {
            fault(name, name + " must be one object, not a list");
            return null;
        }
        Map<?, ?> object = value instanceof Map<?, ?> map ? map : value == null ? null : Map.of(shorthand, value);
        return object == null ? null : new Fields(object, pointer + "/" + name, place, faults, fromJson);
    }

    /** A single object, unread; empty when it is absent. */
    public Map<?, ?> map(String name) {
        known.add(name);
        Object value = values.get(name);
        if (value != null && !(value instanceof Map)) {
            fault(name, name + " must be an object");
        }
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    /** A time with its zone (RFC 3339), cut to microseconds; from 1970 on. */
    @Nullable
    public Instant instant(String name) {
        String text = written(name, 40);
        return text == null ? null : Timestamps.field(this::fault, name, text);
    }

    /** An http or https address in the form that feeds may have. */
    @Nullable
    public URI address(String name, @Nullable URI base) {
        return AddressField.read(this, name, base);
    }

    /** A BCP 47 language tag in its canonical form. */
    @Nullable
    public String language(String name) {
        String text = written(name, 35);
        String tag = text == null ? null : LanguageTag.of(text).orElse(null);
        if (text != null && tag == null) {
            fault(
                    name,
                    name + " \"" + text + "\" is not a language tag: send one such as ar, pt-BR or sr-Latn (BCP 47)");
        }
        return tag;
    }

    /** True or false; null when it is absent. */
    @Nullable
    public Boolean flag(String name) {
        known.add(name);
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        fault(name, name + " must be true or false");
        return null;
    }

    /** A value of any type, unread; null when it is absent. */
    @Nullable
    public Object value(String name) {
        known.add(name);
        return values.get(name);
    }

    /** Accepts a field that responses have and requests need not have. Its value is not used. */
    public void ignore(String name) {
        known.add(name);
    }

    /** A number within bounds; null when it is absent or invalid. */
    @Nullable
    public Double number(String name, double least, double most) {
        known.add(name);
        String text = values.get(name) instanceof Number number ? number.toString() : written(name, 40);
        return text == null ? null : new NumberBounds(least, most).field(this, name, text);
    }

    /** Adds a fault for each field that was not read. */
    public void refuseUnknown() {
        for (Object name : values.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                fault(
                        String.valueOf(name),
                        "\"" + name + "\" is not a known field; there are " + String.join(", ", known));
            }
        }
    }

    /** One text that has several: in JSON this is a fault, in a document they are split. */
    private List<?> split(String name, int most) {
        if (!(values.get(name) instanceof String text) || JoinedTexts.of(text).size() < 2) {
            return list(name, most);
        }
        known.add(name);
        if (fromJson) {
            fault(name, JoinedTexts.fault(name, text));
        }
        return fromJson ? List.of() : within(name, JoinedTexts.of(text), most);
    }

    private List<?> list(String name, int most) {
        known.add(name);
        Object value = values.get(name);
        return within(name, value instanceof List<?> many ? many : value == null ? List.of() : List.of(value), most);
    }

    private List<?> within(String name, List<?> list, int most) {
        if (list.size() > most) {
            fault(name, name + " has " + list.size() + " elements; send at most " + most);
            return List.of();
        }
        return list;
    }
}
