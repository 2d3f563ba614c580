package dateline.delivery;

import dateline.article.Article;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.StaticFile;
import dateline.feed.xml.ArchiveLinks;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All that a feed's bytes depend on beside its articles: the writers' version, the settings, the names of
 * sections and agencies, those of the files that documents refer to. In a digest, so that an upgrade or a new setting changes every entity tag.
 */
@Singleton
final class RenderingFingerprint {
    private static final int LENGTH = 11;

    private final String settings;

    RenderingFingerprint(FeedSettings settings, PublicAddress address) {
        this.settings =
                settings + "\n" + address.home() + "\n" + dateline.feed.Generator.writers() + "\n" + StaticFile.all();
    }

    /**
     * Eleven characters that stand for it in one document. Of the feed's archive it is only said whether an
     * archive document is followed by another: all else there goes with the version.
     */
    String of(DocumentAddress address, FeedContext.TopicContext around, long archived) {
        Long place = address.variant().archive();
        boolean followed = place != null && ArchiveLinks.isFollowed(place, archived);
        return digest(address.form() + address.variant().query() + "\n" + place + followed + "\n" + settings + "\n"
                + around.head().topic() + "\n" + around.sections() + "\n" + around.agencies());
    }

    /**
     * The same for what a search has found, which is told by the articles and their last acts, and on a page by their
     * number.
     */
    String of(DocumentAddress address, FeedContext.TopicContext around, List<Article> found, int total) {
        StringBuilder acts = new StringBuilder(of(address, around, 0));
        if (address.form().isPage()) {
            acts.append("\n").append(total).append("\n");
        }
        found.forEach(article -> acts.append(article.id()).append(article.change()));
        return digest(acts.toString());
    }

    /** The same for a document that is not a feed's. */
    String of(String target, String around) {
        return digest(target + "\n" + settings + "\n" + around);
    }

    private static String digest(String all) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(DigestUtils.sha256(all))
                .substring(0, LENGTH);
    }
}
