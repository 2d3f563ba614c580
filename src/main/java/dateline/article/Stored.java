package dateline.article;

/**
 * What became of an article that was handed to the newsroom.
 *
 * @param article as it is stored now
 * @param outcome what happened
 */
public record Stored(Article article, Outcome outcome) {
    /** Whether it is new, took the place of the one with the same external id, or says nothing new. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    boolean isNew() {
        return outcome == Outcome.CREATED;
    }
}
