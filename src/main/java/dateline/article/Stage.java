package dateline.article;

/** Where an article stands in its life. Only published ones are in feeds. */
public enum Stage {
    DRAFT,
    PUBLISHED
}
