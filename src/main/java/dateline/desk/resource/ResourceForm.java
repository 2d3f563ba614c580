package dateline.desk.resource;

import dateline.desk.form.FormValues;
import dateline.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form whose controls are fields of a JSON object.
 *
 * @param id in the page
 * @param path of its address, within the desk
 * @param submit what is on its button
 * @param stored what is stored now, when somebody else has changed it since the form was opened; else null
 * @param state identifies what was stored when the form was opened; empty for something new
 * @param writable whether the person may send it
 * @param preview what would come of it; null for none
 */
public record ResourceForm(
        String id,
        String path,
        String submit,
        List<ResourceField> fields,
        FormValues values,
        List<Fault> faults,
        @Nullable FormValues stored,
        String state,
        boolean writable,
        @Nullable ResourcePreview preview) {
    public ResourceForm {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** A form for something new that anybody on the page may send. */
    public static ResourceForm of(String id, String path, String submit, List<ResourceField> fields) {
        return new ResourceForm(id, path, submit, fields, new FormValues(Map.of()), List.of(), null, "", true, null);
    }

    /** The same with what was typed, and what is wrong with it. */
    public ResourceForm with(FormValues typed, List<Fault> wrong) {
        return new ResourceForm(id, path, submit, fields, typed, wrong, stored, state, writable, preview);
    }

    /**
     * Controls that belong together.
     *
     * @param name of their object; empty for those of the object itself
     */
    public record Group(String name, List<ResourceField> fields) {}

    /** The controls by the objects that they belong to. */
    public List<Group> groups() {
        Map<String, List<ResourceField>> groups = new LinkedHashMap<>();
        fields.forEach(field ->
                groups.computeIfAbsent(field.group(), name -> new ArrayList<>()).add(field));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The encoding in which it is sent (HTML's {@code enctype}); null for the usual one. */
    public @Nullable String encoding() {
        return fields.stream().anyMatch(field -> field.kind() == ResourceField.Kind.FILE)
                ? "multipart/form-data"
                : null;
    }

    /** What is wrong with a field, or with a part of it; empty when nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> isAt(fault, field))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
    }

    /** What is wrong with an object as a whole; empty when nothing is. */
    public String groupFault(String group) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("/" + group))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
    }

    /** The id of the control that a fault is about; that of the form when there is none. */
    public String anchor(Fault fault) {
        return fields.stream()
                .filter(field -> isAt(fault, field.name()))
                .map(field -> controlId(field.name()))
                .findFirst()
                .orElse(id);
    }

    /** The id of the control of a field. */
    public String controlId(String field) {
        return id + "-" + field;
    }

    /** What is stored now in a field that somebody else has changed; null when it is what was typed. */
    public @Nullable String storedNow(ResourceField field) {
        if (stored == null || stored.all(field.name()).equals(values.all(field.name()))) {
            return null;
        }
        return String.join(", ", stored.all(field.name()));
    }

    private static boolean isAt(Fault fault, String field) {
        String name = fault.pointer().replaceFirst("^/", "").replace('/', '.');
        return name.equals(field) || name.startsWith(field + ".");
    }
}
