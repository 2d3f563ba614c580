package dateline.delivery;

import dateline.attribution.Agency;
import dateline.feed.FeedFormat;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * All that a feed's bytes depend on beside its articles: the writers' version, the settings, the names of
 * sections and agencies. In a digest, so that an upgrade or a new setting changes every entity tag.
 */
@Singleton
final class Dressing {
    private final String settings;

    Dressing(FeedSettings settings, PublicAddress address) {
        this.settings = settings + "\n" + address.home() + "\n" + dateline.feed.Generator.version();
    }

    /** Eleven characters that stand for it in one format and variant. */
    String of(FeedFormat format, FeedVariant variant, List<Section> sections, List<Agency> agencies) {
        try {
            String all = format + variant.query() + "\n" + settings + "\n" + sections + "\n" + agencies;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 11);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
