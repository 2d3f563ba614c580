package dateline.ingest.ninjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an article that are made of an item, and where in the item each of them comes from. */
final class ItemFields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    /** Sets a field, unless the value is null. */
    void put(String field, @Nullable Object value, String pointer) {
        if (value != null) {
            values.put(field, value);
            places.put("/" + field, pointer);
        }
    }

    /** Says that the item has no value of a field, so that the stored one is removed. */
    void remove(String field) {
        values.putIfAbsent(field, null);
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    /** How many elements a list has. */
    int size(String field) {
        return values.get(field) instanceof List<?> list ? list.size() : 0;
    }

    /**
     * Adds an element to a list.
     *
     * @param pointer where the element is
     * @param pointers where the members of the element are, by name
     */
    void add(String field, Object element, String pointer, Map<String, String> pointers) {
        List<Object> list = new ArrayList<>(values.get(field) instanceof List<?> before ? before : List.of());
        String own = "/" + field + "/" + list.size();
        list.add(element);
        values.put(field, list);
        places.putIfAbsent("/" + field, pointer);
        places.put(own, pointer);
        pointers.forEach((name, place) -> places.put(own + "/" + name, place));
    }

    /** The fields by name. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    FieldPlaces places() {
        return new FieldPlaces(places);
    }
}
