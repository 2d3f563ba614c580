package dateline.desk.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A button that requests one thing. It is a form of its own.
 *
 * @param path of the form's address, within the desk
 * @param object what it is about, for people who do not see where it stands; null when the page is about it
 * @param confirmation what happens, to be read before a second button; null when no second one is needed
 * @param values hidden values that it sends
 */
public record ResourceButton(
        String path,
        String label,
        @Nullable String object,
        @Nullable String confirmation,
        Map<String, String> values) {
    /** A button that acts at once. */
    public static ResourceButton of(String path, String label) {
        return new ResourceButton(path, label, null, null, Map.of());
    }

    /** A button that asks first. */
    public static ResourceButton asking(String path, String label, String confirmation) {
        return new ResourceButton(path, label, null, confirmation, Map.of());
    }

    /** The same in a row about something. */
    public ResourceButton about(String name) {
        return new ResourceButton(path, label, name, confirmation, values);
    }

    /** The same with a hidden value. */
    public ResourceButton with(String name, String value) {
        return new ResourceButton(path, label, object, confirmation, Map.of(name, value));
    }
}
