package dateline.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.transfer.ExportedTombstone;
import dateline.article.transfer.FilingState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an export has of an article beside itself.
 *
 * @param published its date, or what stands for it while there is none
 * @param updated its update date, whether it is shown or not
 * @param released whether it ever was in a feed
 * @param revisions what was done upon it, in order
 * @param places its places in the archives of feeds, by their names
 * @param amended the acts by which it stands in live documents; null in older exports
 * @param left the feeds that it has left
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportedState(
        Instant published,
        Instant updated,
        boolean released,
        List<Revision> revisions,
        Map<String, Long> places,
        @Nullable List<Amendment> amended,
        List<ExportedTombstone> left) {
    public ExportedState {
        if (published == null || updated == null || revisions == null || places == null || left == null) {
            throw new IllegalArgumentException("archived has published, updated, revisions, places and left");
        }
        if (amended != null && amended.stream().anyMatch(one -> one.feed() == null || one.change() < 1)) {
            throw new IllegalArgumentException("amended has feeds with numbers from 1");
        }
        if (places.values().stream().anyMatch(place -> place < 1)
                || left.stream()
                        .anyMatch(one -> one.place() < 0
                                || one.feed() == null
                                || one.feed().length() > 255
                                || one.published() == null)) {
            throw new IllegalArgumentException(
                    "places in archives are numbers from 1, of feeds with names of at most 255 characters");
        }
        if (revisions.stream().anyMatch(one -> !one.isWhole())) {
            throw new IllegalArgumentException(
                    "a revision has a number, an act, at, by of at most 200 characters, and a text of at most 10000");
        }
    }

    /** One act, numbered in the store that it comes from. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(
            long number,
            String act,
            Instant at,
            String by,
            @Nullable String text) {
        static Revision of(Change change) {
            return new Revision(change.number(), change.act().word(), change.at(), change.submitter(), change.text());
        }

        boolean isWhole() {
            return number > 0
                    && act != null
                    && at != null
                    && by != null
                    && by.length() <= 200
                    && (text == null || text.length() <= 10_000);
        }

        Change of(UUID article) {
            return new Change(number, article, Act.valueOf(act.toUpperCase(Locale.ROOT)), at, by, text);
        }
    }

    /** A feed in whose live document it stands for an act. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Amendment(String feed, long change) {}

    public static ExportedState of(Article article, List<Change> revisions, FilingState filing) {
        return new ExportedState(
                article.published(),
                article.updated(),
                article.timing().released(),
                revisions.stream().map(Revision::of).toList(),
                filing.places(),
                filing.amended().entrySet().stream()
                        .map(one -> new Amendment(one.getKey(), one.getValue()))
                        .toList(),
                filing.tombstones());
    }

    public List<Change> changes(UUID article) {
        return revisions.stream().map(revision -> revision.of(article)).toList();
    }

    public FilingState filing() {
        return new FilingState(
                places,
                amended == null
                        ? Map.of()
                        : amended.stream()
                                .collect(Collectors.toMap(Amendment::feed, Amendment::change, Math::max, TreeMap::new)),
                left);
    }
}
