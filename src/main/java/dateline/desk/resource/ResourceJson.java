package dateline.desk.resource;

import dateline.desk.form.FormTime;
import dateline.desk.form.FormValues;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates between a form and the JSON object that its controls stand for. */
public final class ResourceJson {
    private ResourceJson() {}

    /**
     * The object that a form describes. Empty controls leave their fields out.
     *
     * @throws ProblemException 422 for a time that can't be read, or that the zone does not have
     */
    public static Map<String, Object> of(FormValues values, List<ResourceField> fields, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (ResourceField field : fields) {
            try {
                Object value = value(field, values, zone);
                if (value != null) {
                    (field.group().isEmpty()
                                    ? json
                                    : groups.computeIfAbsent(field.group(), name -> new LinkedHashMap<>()))
                            .put(field.leaf(), value);
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(
                        "/" + field.name().replace('.', '/'), Objects.requireNonNullElse(e.getMessage(), "")));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, faults.getFirst().detail(), faults);
        }
        json.putAll(groups);
        return json;
    }

    /** What the controls of a form show of an object. */
    public static FormValues values(Map<?, ?> json, List<ResourceField> fields, ZoneId zone) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ResourceField field : fields) {
            Object owner = field.group().isEmpty() ? json : json.get(field.group());
            Object value = owner instanceof Map<?, ?> object ? object.get(field.leaf()) : null;
            if (value != null) {
                values.put(field.name(), shown(field.kind(), value, zone));
            }
        }
        return new FormValues(values);
    }

    private static @Nullable Object value(ResourceField field, FormValues values, ZoneId zone) {
        String name = field.name();
        String typed = values.text(name);
        return switch (field.kind()) {
            case LINE, TEXT, CHOICE -> typed.isEmpty() ? null : typed;
            case LIST -> listed(typed.lines().map(String::strip).toList());
            case CHOICES -> listed(values.all(name));
            case FILE -> null;
            case SWITCH -> values.has(name, "true");
            case TIME -> typed.isEmpty() ? null : FormTime.instant(typed, zone).toString();
            case COUNT -> typed.isEmpty() ? null : typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : typed;
        };
    }

    private static @Nullable List<String> listed(List<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
        return filled.isEmpty() ? null : filled;
    }

    private static List<String> shown(ResourceField.Kind kind, Object value, ZoneId zone) {
        if (value instanceof List<?> all) {
            List<String> texts = all.stream().map(String::valueOf).toList();
            return kind == ResourceField.Kind.LIST ? List.of(String.join("\n", texts)) : texts;
        }
        return kind == ResourceField.Kind.TIME
                ? List.of(FormTime.of(Instant.parse(value.toString()), zone))
                : List.of(value.toString());
    }
}
