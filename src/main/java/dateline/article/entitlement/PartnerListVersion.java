package dateline.article.entitlement;

import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRowBatch;
import dateline.article.feed.FeedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The version of the list of partners, by which all nodes learn that a partner or a secret has changed. */
@Singleton
public final class PartnerListVersion {
    private final FeedRows feedRows;

    PartnerListVersion(FeedRows feedRows) {
        this.feedRows = feedRows;
    }

    /** Gives the list another version, as part of an act that holds the lock of the change log. */
    public Map<FeedKey, Long> changed(long number) {
        FeedRowBatch rows = new FeedRowBatch(feedRows);
        rows.readByName(List.of(FeedKey.PARTNERS.value()));
        rows.markChanged(rows.id(FeedKey.PARTNERS.value()), number);
        rows.save();
        return rows.changes();
    }
}
