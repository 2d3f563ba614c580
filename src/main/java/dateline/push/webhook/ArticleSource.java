package dateline.push.webhook;

import dateline.article.feed.FeedKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What messages say of articles, in the form of the publishing API. */
public interface ArticleSource {
    /** The article as it is now, as JSON; empty when it was erased or can't be read. */
    Optional<byte[]> article(UUID id);

    /** The names of feeds as the API writes them: "all", "sections/world". */
    List<String> names(Collection<FeedKey> feeds);
}
