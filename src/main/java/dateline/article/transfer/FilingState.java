package dateline.article.transfer;

import java.util.List;
import java.util.Map;

/**
 * What the store knows of an article in its feeds that does not follow from the article itself.
 *
 * @param places its places in the archives of feeds, by their names
 * @param amended the acts by which it stands in live documents, by the names of feeds
 * @param tombstones the feeds that it has left
 */
public record FilingState(Map<String, Long> places, Map<String, Long> amended, List<ExportedTombstone> tombstones) {}
