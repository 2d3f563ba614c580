package dateline.desk.form;

import dateline.http.EntityTag;
import dateline.http.IfMatch;
import dateline.http.JsonBytes;
import dateline.http.Preconditions;
import jakarta.inject.Singleton;
import java.util.List;

/** The state of a thing as the publishing API identifies it, for the hidden field of a form in place of {@code If-Match}. */
@Singleton
public final class FormState {
    /** The name of the hidden field. */
    public static final String FIELD = "state";

    private final JsonBytes json;

    FormState(JsonBytes json) {
        this.json = json;
    }

    /**
     * The opaque tag of a state.
     *
     * @param resource as the API writes it
     */
    public String of(Object resource) {
        return EntityTag.of(json.of(resource)).value();
    }

    /** The condition that a thing is still in a state. */
    public IfMatch demanded(String state) {
        return new IfMatch(
                new Preconditions(List.of("\"" + state.replaceAll("[^A-Za-z0-9_-]", "") + "\""), List.of(), null),
                json);
    }

    /** The condition that a thing does not exist (RFC 9110 §13.1.2). */
    public IfMatch absent() {
        return new IfMatch(new Preconditions(List.of(), List.of("*"), null), json);
    }

    /** No condition. */
    public IfMatch any() {
        return new IfMatch(new Preconditions(List.of(), List.of(), null), json);
    }
}
