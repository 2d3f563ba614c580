package dateline.desk.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a form by the names of its fields. A field in a row of a list is called {@code authors.0.name}. Line ends are
 * single line feeds, as in the store; browsers send two characters.
 *
 * @param values the values of each field, in order
 */
public record FormValues(Map<String, List<String>> values) {
    /** The most rows of a list. */
    private static final int MOST_ROWS = 100;

    public FormValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Values that were put together one by one. */
    public static FormValues of(Map<String, String> single) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        single.forEach((name, value) -> all.put(name, List.of(value)));
        return new FormValues(all);
    }

    /** The text of a field without surrounding spaces; empty when it is absent. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** The text of a field as it was typed; empty when it is absent. */
    public String raw(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The text of a field, unless it is blank. */
    public Optional<String> filled(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** All values of a field that are not blank. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether a field has a value, such as a box that is ticked. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** How many rows a list has. */
    public int rows(String list) {
        int rows = 0;
        for (String name : values.keySet()) {
            String[] parts = name.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals(list) && parts[1].matches("[0-9]{1,3}")) {
                rows = Math.max(rows, Integer.parseInt(parts[1]) + 1);
            }
        }
        return Math.min(rows, MOST_ROWS);
    }

    /** The fields of the rows of a list of which at least one is not blank, by their names within a row. */
    public List<Map<String, String>> rows(String list, List<String> fields) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < rows(list); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : fields) {
                filled(list + "." + i + "." + field).ifPresent(value -> row.put(field, value));
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A copy with another value of a field. */
    public FormValues with(String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(name, List.of(value));
        return new FormValues(all);
    }

    /** A copy with the values of another form, where that has the field. */
    public FormValues with(FormValues others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new FormValues(all);
    }
}
