package dateline.page.layout;

import dateline.attribution.Direction;
import java.net.URI;

/**
 * A link to another page.
 *
 * @param text for people
 * @param language BCP 47 tag of the text
 */
public record PageLink(String text, String language, URI address) {
    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
