package dateline.ingest.source;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** What a source is. */
@Introspected
public enum SourceKind {
    /** A feed that is pulled: RSS, Atom or JSON Feed. */
    FEED,
    /** A folder whose files are imported. */
    FOLDER;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
