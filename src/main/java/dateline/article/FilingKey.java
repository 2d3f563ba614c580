package dateline.article;

import java.util.UUID;

/** One feed, one article. */
record FilingKey(String feed, UUID article) {
    static FilingKey of(Filing filing) {
        return new FilingKey(filing.feed(), filing.article());
    }
}
