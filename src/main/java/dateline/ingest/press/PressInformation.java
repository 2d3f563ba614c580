package dateline.ingest.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines above and below a story say.
 *
 * @param embargoes what holds it back
 * @param notices what was put right
 * @param published when it came out
 * @param updated when it was last changed
 * @param rights whose it is
 */
public record PressInformation(
        List<Embargo> embargoes,
        List<Notice> notices,
        @Nullable DateLine published,
        @Nullable DateLine updated,
        @Nullable String rights) {
    /** No such lines. */
    public static final PressInformation NOTHING = new PressInformation(List.of(), List.of(), null, null, null);

    public PressInformation {
        embargoes = List.copyOf(embargoes);
        notices = List.copyOf(notices);
    }
}
