package dateline.page.problem;

import dateline.attribution.Direction;
import dateline.page.layout.PageLayout;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the address of an article that was taken back, or whose time is over. Nothing of the article itself.
 *
 * @param language the article's, in which the notice is
 * @param notice what readers are told; null when the article has expired
 */
public record GonePage(
        PageLayout frame, String language, @Nullable String notice) {
    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
