package dateline.ingest.bulk.export;

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
 * The state of an article that an export has beside the article's own fields.
 *
 * @param published its publication date, or the provisional date while it has none
 * @param updated its update date, whether feeds show it or not
 * @param released whether it has ever been in a feed
 * @param revisions its revisions, in order
 * @param places its places in the archives of feeds, by feed key
 * @param amended the amendments that put it into live documents again; null in older exports
 * @param left the tombstones of the feeds that it has left
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
            throw new IllegalArgumentException("archived must have published, updated, revisions, places and left");
        }
        if (amended != null && amended.stream().anyMatch(one -> one.feed() == null || one.change() < 1)) {
            throw new IllegalArgumentException("an amendment must have a feed, and a change number from 1");
        }
        if (places.values().stream().anyMatch(place -> place < 1)
                || left.stream()
                        .anyMatch(one -> one.place() < 0
                                || one.feed() == null
                                || one.feed().length() > 255
                                || one.published() == null)) {
            throw new IllegalArgumentException(
                    "a place in an archive must be a number from 1, and its feed a name of at most 255 characters");
        }
        if (revisions.stream().anyMatch(one -> !one.isWhole())) {
            throw new IllegalArgumentException(
                    "a revision must have number, act, at, by of at most 200 characters, and a text of at most 10000");
        }
    }

    /** A revision, with its change number in the store that exported it. */
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

    /** A feed whose live document has the article again, and the change that put it there. */
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
