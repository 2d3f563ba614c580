package dateline.article.wire;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's desk says of an article. Feeds and pages show the subjects and the digital source type. The editorial
 * note is for editors only: it is in the answers of the publishing API and in exports, and nowhere else.
 *
 * @param urgency from 1, the most urgent, to 9
 * @param slugline the short name by which desks speak of the article
 * @param edNote a note to the editors who receive the article
 * @param subjects the concepts that it is about; null in stored JSON without subjects
 * @param digitalSourceType how it was made, from the vocabulary of that name
 * @param itemVersion the version of the agency's item that it was made from
 */
@Serdeable
public record WireMetadata(
        @Nullable Integer urgency,
        @Nullable String slugline,
        @Nullable String edNote,
        @Nullable List<Subject> subjects,
        @Nullable URI digitalSourceType,
        @Nullable ItemVersion itemVersion) {
    /** None of it. */
    public static final WireMetadata NONE = new WireMetadata(null, null, null, List.of(), null, null);

    /** The beginning of the addresses in the IPTC's vocabulary of digital source types. */
    public static final String DIGITAL_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public WireMetadata {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    /** The concepts that the article is about. */
    @Override
    public List<Subject> subjects() {
        return Objects.requireNonNull(subjects);
    }

    /** A copy that may be shown to everybody. */
    public WireMetadata withoutEdNote() {
        return edNote == null
                ? this
                : new WireMetadata(urgency, slugline, null, subjects, digitalSourceType, itemVersion);
    }

    /** Whether it is of an older version of the agency's item than other metadata. */
    public boolean isOlderThan(WireMetadata other) {
        return itemVersion != null && other.itemVersion != null && itemVersion.isOlderThan(other.itemVersion);
    }
}
