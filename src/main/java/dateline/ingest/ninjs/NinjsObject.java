package dateline.ingest.ninjs;

import dateline.article.CleanText;
import dateline.problem.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a ninjs item. A property is found in whatever case its name is written: ninjs 1.x and 2.x write names in
 * lower case, 3.x in camel case. The object remembers which properties were read, so that the others can be reported.
 */
final class NinjsObject {
    private final String pointer;
    private final String label;
    private final @Nullable String key;
    private final Reading reading;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, List<NinjsObject>> lists = new HashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    private NinjsObject(Map<?, ?> values, String pointer, String label, @Nullable String key, Reading reading) {
        this.pointer = pointer;
        this.label = label;
        this.key = key;
        this.reading = reading;
        values.forEach((name, value) -> add(String.valueOf(name), value));
        reading.objects().add(this);
    }

    /** The faults of one item, and all its objects that were read. */
    record Reading(List<Fault> faults, List<NinjsObject> objects) {
        Reading() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A property with its name as it is written. */
    private record Property(String name, @Nullable Object value) {}

    /** The outermost object of an item. */
    static NinjsObject item(Map<?, ?> values, Reading reading) {
        return new NinjsObject(values, "", "", null, reading);
    }

    private void add(String name, @Nullable Object value) {
        if (properties.put(name.toLowerCase(Locale.ROOT), new Property(name, value)) != null) {
            fault(name, "the property " + name + " is there twice, in other letter case: send it once");
        }
    }

    /** The JSON pointer of the object. */
    String pointer() {
        return pointer;
    }

    /** The JSON pointer of a property, which is written as the item writes it (RFC 6901). */
    String pointer(String name) {
        Property property = properties.get(name);
        return pointer + "/"
                + (property == null ? name : property.name()).replace("~", "~0").replace("/", "~1");
    }

    /** The path of the object without indexes, such as {@code associations.renditions}; empty for the item itself. */
    String label() {
        return label;
    }

    /** The name of the object in ninjs 1.x, where some lists are objects of objects; null for none. */
    @Nullable
    String key() {
        return key;
    }

    void fault(String name, String detail) {
        reading.faults().add(new Fault(pointer(name), detail));
    }

    /** Whether a property has a value. */
    boolean has(String name) {
        Property property = properties.get(name);
        return property != null && property.value() != null;
    }

    /** The names of the properties that begin in a certain way, in lower case. */
    List<String> names(String prefix) {
        return properties.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Takes properties as read whose values nothing depends on. */
    void ignore(String... names) {
        read.addAll(List.of(names));
    }

    /** The value of a property, unread by anybody else; null for none. */
    @Nullable
    Object value(String name) {
        read.add(name);
        Property property = properties.get(name);
        return property == null ? null : property.value();
    }

    /** A text without white space at its ends; null when it is absent or blank. */
    @Nullable
    String text(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String) && !(value instanceof Number)) {
            fault(name, name + " must be one text: send it in quotation marks");
            return null;
        }
        String text = CleanText.of(value.toString()).strip();
        return CleanText.isBlank(text) ? null : text;
    }

    /** Whether a property is this word; only then does it count as read. */
    boolean is(String name, String word) {
        Property property = properties.get(name);
        boolean is = property != null && word.equalsIgnoreCase(String.valueOf(property.value()));
        if (is) {
            read.add(name);
        }
        return is;
    }

    /** Whether a property is a list of texts; it does not count as read. */
    boolean isTexts(String name) {
        Property property = properties.get(name);
        return property != null
                && property.value() instanceof List<?> list
                && list.stream().allMatch(String.class::isInstance);
    }

    /** An object that is the value of a property; null when it is absent. */
    @Nullable
    NinjsObject object(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            fault(name, name + " must be one object, {…}");
            return null;
        }
        return new NinjsObject(map, pointer(name), label(name), null, reading);
    }

    /** The objects of a list, or, in ninjs 1.x, those of an object whose names are theirs; nulls are no elements. */
    List<NinjsObject> objects(String name) {
        return lists.computeIfAbsent(name, this::elements);
    }

    private List<NinjsObject> elements(String name) {
        Object value = value(name);
        List<NinjsObject> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(objects, name, String.valueOf(i), list.get(i), null);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> add(objects, name, String.valueOf(key), one, String.valueOf(key)));
        } else if (value != null) {
            fault(name, name + " must be a list of objects, [{…}]");
        }
        return objects;
    }

    private void add(
            List<NinjsObject> objects, String name, String step, @Nullable Object value, @Nullable String itsKey) {
        String place = pointer(name) + "/" + step.replace("~", "~0").replace("/", "~1");
        if (value == null) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            objects.add(new NinjsObject(map, place, label(name), itsKey, reading));
        } else {
            reading.faults().add(new Fault(place, name + " has an element that is not an object: send {…}"));
        }
    }

    private String label(String name) {
        Property property = properties.get(name);
        String own = property == null ? name : property.name();
        return label.isEmpty() ? own : label + "." + own;
    }

    /** The properties with a value that nobody has read, as the item writes their names. */
    Map<String, Object> unread() {
        Map<String, Object> unread = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            if (!read.contains(name) && property.value() != null) {
                unread.put(property.name(), property.value());
            }
        });
        return unread;
    }
}
