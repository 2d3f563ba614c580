package dateline.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What embargo lines in a document come to.
 *
 * @param until the latest moment that one of them names; null when there is none, or none that is certain
 * @param inDoubt whether there is one, but not until when
 */
record Hold(@Nullable Instant until, boolean inDoubt) {
    static final Hold NONE = new Hold(null, false);
}
