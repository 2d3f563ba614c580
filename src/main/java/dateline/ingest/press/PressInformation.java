package dateline.ingest.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The information in the lines above and below a story.
 *
 * @param embargoes its embargoes
 * @param notices the notices about corrections
 * @param published the date of publication
 * @param updated the date of update
 * @param rights the rights lines
 */
public record PressInformation(
        List<Embargo> embargoes,
        List<Notice> notices,
        @Nullable PublicationDateLine published,
        @Nullable PublicationDateLine updated,
        @Nullable String rights) {
    /** The information of a text without such lines. */
    public static final PressInformation NOTHING = new PressInformation(List.of(), List.of(), null, null, null);

    public PressInformation {
        embargoes = List.copyOf(embargoes);
        notices = List.copyOf(notices);
    }
}
