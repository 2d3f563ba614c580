package dateline.article.log;

/** Tells whether the store answers, so that nobody waits for it while it does not. */
public interface StoreState {
    /** Whether the store does not answer now. It never waits. */
    boolean isAway();
}
