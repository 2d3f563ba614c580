package dateline.article.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where an article stands in feeds beyond what can be told from itself.
 *
 * @param places its places in the archives of feeds, by their names
 * @param amended the acts by which it stands in live documents, by the names of feeds
 * @param left the feeds that it has left
 */
public record FilingState(Map<String, Long> places, Map<String, Long> amended, List<Removal> left) {
    /**
     * A feed that an article has left.
     *
     * @param feed its name
     * @param published the article's date then
     * @param change number of the act
     * @param place the place in the archive that it left empty; 0 for none
     */
    public record Removal(String feed, Instant published, long change, long place) {}
}
