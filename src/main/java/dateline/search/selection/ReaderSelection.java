package dateline.search.selection;

import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.Entitlements;
import dateline.article.filing.FeedMemberships;
import dateline.article.log.LogTime;
import jakarta.inject.Singleton;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Selects in the index what readers may get, by the terms of now. */
@Singleton
public final class ReaderSelection {
    private final Entitlements entitlements;
    private final FeedMemberships memberships;
    private final LogTime time;

    ReaderSelection(Entitlements entitlements, FeedMemberships memberships, LogTime time) {
        this.entitlements = entitlements;
        this.memberships = memberships;
        this.time = time;
    }

    /** What readers may get, as a query. */
    public Query of(SearchReader reader) {
        SelectionQuery query = new SelectionQuery(memberships.topics());
        if (reader.isPublic()) {
            return query.ofPublic();
        }
        return entitlements
                .findById(reader.entitlement())
                .filter(one -> one.ended() == null)
                .map((Entitlement one) -> query.of(one, time.now()))
                .orElseGet(MatchNoDocsQuery::new);
    }
}
