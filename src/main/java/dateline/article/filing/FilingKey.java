package dateline.article.filing;

import java.util.UUID;

/** The key of a filing: the id of a feed row, and the id of an article. */
record FilingKey(int feed, UUID article) {}
