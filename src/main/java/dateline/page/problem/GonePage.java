package dateline.page.problem;

import dateline.attribution.Direction;
import dateline.page.layout.PageLayout;
import org.jspecify.annotations.Nullable;

/**
 * The page of a withdrawn, expired or erased article. It has nothing of the article's content.
 *
 * @param language BCP 47 tag of the notice: the article's language
 * @param notice the notice of the withdrawal; null for none
 */
public record GonePage(
        PageLayout layout, String language, @Nullable String notice) {
    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
