package dateline.article.revision.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a piece or a block of a text. */
@Serdeable
public enum DifferenceKind {
    /** Both states have it. */
    SAME,
    /** Only the later state has it. */
    ADDED,
    /** Only the earlier state has it. */
    REMOVED,
    /** A block of which the states have different pieces; no piece is of this kind. */
    CHANGED;

    /** Its name in JSON. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
