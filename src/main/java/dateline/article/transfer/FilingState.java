package dateline.article.transfer;

import java.util.List;
import java.util.Map;

/**
 * The state of an article in its feeds, as far as it does not follow from the article itself.
 *
 * @param places its places in archives, by feed key
 * @param amended the change numbers of its amendments, by feed key
 * @param tombstones the feeds that it has left
 */
public record FilingState(Map<String, Long> places, Map<String, Long> amended, List<ExportedTombstone> tombstones) {}
