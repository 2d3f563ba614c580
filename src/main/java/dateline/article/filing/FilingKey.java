package dateline.article.filing;

import java.util.UUID;

/** One feed, one article. */
record FilingKey(int feed, UUID article) {}
