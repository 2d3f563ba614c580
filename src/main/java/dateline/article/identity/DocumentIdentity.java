package dateline.article.identity;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The properties by which a document without an external id is recognised when it is imported again.
 *
 * @param address its canonical address; null when it has none
 * @param textDigest a digest of its title, text and section, which does not depend on the time of the import
 * @param documentDigest a digest of everything that was sent
 * @param createAgain whether to create another article even if the document was imported before
 */
public record DocumentIdentity(
        @Nullable String address, String textDigest, String documentDigest, boolean createAgain) {
    private static final int MAX_LENGTH = 500;

    /**
     * The normalised form of a canonical address. Null for an address that does not identify an article: the start page
     * of a site, which some sites name on every page, or an address that is too long.
     */
    public static @Nullable String address(@Nullable URI canonicalUrl) {
        if (canonicalUrl == null || canonicalUrl.getRawAuthority() == null) {
            return null;
        }
        String path = canonicalUrl.getRawPath();
        String query = canonicalUrl.getRawQuery();
        boolean start = (path == null || path.isEmpty() || path.equals("/")) && query == null;
        String address = (canonicalUrl.getScheme() + "://" + canonicalUrl.getRawAuthority()).toLowerCase(Locale.ROOT)
                + path
                + (query == null ? "" : "?" + query);
        return start || address.length() > MAX_LENGTH ? null : address;
    }
}
