package dateline.ingest.source;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** How a source stands after its last look. */
@Introspected
public enum SourceStanding {
    /** It has answered, or was not looked at yet. */
    ACTIVE,
    /** It has not answered as it should, and is looked at less and less often. */
    FAILING,
    /** It has said that it is gone for good (RFC 9110 §15.5.11), and is not looked at any more. */
    ENDED;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
