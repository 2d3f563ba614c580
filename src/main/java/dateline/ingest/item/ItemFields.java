package dateline.ingest.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an article that are made of an item, and where in the item each of them comes from. */
public final class ItemFields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    /** Sets a field, unless the value is null. */
    public void put(String field, @Nullable Object value, String place) {
        if (value != null) {
            values.put(field, value);
            places.put("/" + field, place);
        }
    }

    /** Says that the item has no value of a field, so that the stored one is removed. */
    public void remove(String field) {
        values.putIfAbsent(field, null);
    }

    public boolean has(String field) {
        return values.get(field) != null;
    }

    /** How many elements a list has. */
    public int size(String field) {
        return values.get(field) instanceof List<?> list ? list.size() : 0;
    }

    /**
     * Adds an element to a list.
     *
     * @param place where the element is
     * @param members where the members of the element are, by name
     */
    public void add(String field, Object element, String place, Map<String, String> members) {
        List<Object> list = new ArrayList<>(values.get(field) instanceof List<?> before ? before : List.of());
        String own = "/" + field + "/" + list.size();
        list.add(element);
        values.put(field, list);
        places.putIfAbsent("/" + field, place);
        places.put(own, place);
        members.forEach((name, its) -> places.put(own + "/" + name, its));
    }

    /** The fields by name. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /**
     * Where the fields come from.
     *
     * @param item the place of the item itself
     */
    public FieldPlaces places(String item) {
        return new FieldPlaces(places, item);
    }
}
