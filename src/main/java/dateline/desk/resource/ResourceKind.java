package dateline.desk.resource;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.http.IfMatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that feeds are made of. It requests what the publishing API requests, so it has no rules of its own.
 *
 * @param <J> the thing as the API writes it
 */
public interface ResourceKind<J> {
    /** Its name, as in paths of the desk and in keys of messages: {@code sections}. */
    String word();

    /** The part of the desk that its pages belong to. */
    default String home() {
        return word();
    }

    /** Whether only administrators may read it. */
    default boolean isForAdministrators() {
        return false;
    }

    /** The field with the name in addresses. */
    String key();

    /** The name of a thing in addresses. */
    String name(J stored);

    /** The name of a thing for people. */
    String title(J stored);

    /**
     * The controls of its form.
     *
     * @param stored null for a new thing
     */
    List<ResourceField> fields(DeskMessages text, @Nullable J stored);

    /** What the form for a new thing shows at first. */
    default FormValues start() {
        return new FormValues(Map.of());
    }

    /**
     * The things there are.
     *
     * @param after the name at which the page before has ended; empty for the first page
     */
    ResourceTable table(DeskLayout layout, String after);

    /** The thing with a name; throws a 404 when there is none. */
    J read(String name);

    /** Creates a thing, or replaces all its fields. */
    SavedResource<J> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller);

    /** Whether the API's answer changes without anybody's act, since it tells how the thing stands. */
    default boolean live() {
        return false;
    }

    /** Adds to the list of all things what is special to it. */
    default void completeList(ResourcePage.Builder page, DeskLayout layout) {}

    /** Adds to the page of a thing what there is besides its form. */
    default void complete(ResourcePage.Builder page, DeskLayout layout, J stored) {}

    /** Adds to the page what only the answer to the creation tells; whether there is such a thing. */
    default boolean completeNew(ResourcePage.Builder page, DeskLayout layout, J created) {
        return false;
    }

    /**
     * What would come of a form; null when there is no preview.
     *
     * @param name in addresses; empty for a new thing
     */
    default @Nullable ResourcePreview preview(DeskLayout layout, String name, FormValues values) {
        return null;
    }
}
