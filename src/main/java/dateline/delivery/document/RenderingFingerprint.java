package dateline.delivery.document;

import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.StaticFile;
import dateline.feed.rsl.RslSettings;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A digest of everything that a document's bytes depend on beside its articles: the writers' version, the settings, the
 * files that documents refer to, and the document's own dependencies. So an upgrade or a new setting changes every
 * entity tag.
 */
@Singleton
final class RenderingFingerprint {
    private static final int LENGTH = 11;

    private final String settings;

    RenderingFingerprint(FeedSettings settings, RslSettings terms, PublicAddress address) {
        this.settings = settings + "\n" + terms + "\n" + address.home() + "\n" + dateline.feed.Generator.writers()
                + "\n" + StaticFile.ofDocuments();
    }

    /** The fingerprint of a document with these dependencies: eleven characters. */
    String of(String dependencies) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(DigestUtils.sha256(settings + "\n" + dependencies))
                .substring(0, LENGTH);
    }
}
