package dateline.search.selection;

import dateline.article.entitlement.Edition;

/**
 * Those who search.
 *
 * @param entitlement the number of their entitlement; 0 for the public
 * @param summary whether they get summaries only; then they find nothing by the words of the whole texts
 */
public record SearchReader(int entitlement, boolean summary) {
    /** Everybody. */
    public static final SearchReader PUBLIC = new SearchReader(Edition.PUBLIC.entitlement(), false);

    /** Whether they are not partners. */
    public boolean isPublic() {
        return entitlement == PUBLIC.entitlement;
    }
}
