package dateline.article.identity;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a document is known again by when it has no key.
 *
 * @param home its canonical address; null when it has none
 * @param text a digest of its title, its text and its section, whatever the time of the import
 * @param whole a digest of all that was sent
 * @param anew whether it is to make a second article, if it is known
 */
public record DocumentIdentity(@Nullable String home, String text, String whole, boolean anew) {
    private static final int LONGEST = 500;

    /**
     * A canonical address as articles are known by it; null when it tells no article from another: the start page of a
     * site, which careless pages all name, or an address that is too long.
     */
    public static @Nullable String home(@Nullable URI address) {
        if (address == null || address.getRawAuthority() == null) {
            return null;
        }
        String path = address.getRawPath();
        String query = address.getRawQuery();
        boolean start = (path == null || path.isEmpty() || path.equals("/")) && query == null;
        String home = (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT)
                + path
                + (query == null ? "" : "?" + query);
        return start || home.length() > LONGEST ? null : home;
    }
}
