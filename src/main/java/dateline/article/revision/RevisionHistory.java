package dateline.article.revision;

import dateline.article.Article;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the revisions of articles. */
@Singleton
public final class RevisionHistory {
    private final ChangeLog log;
    private final EarlierStates states;
    private final RevisionSettings settings;
    private final InstantSource clock;

    RevisionHistory(ChangeLog log, EarlierStates states, RevisionSettings settings, InstantSource clock) {
        this.log = log;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The change numbers under which the parts of a state are stored.
     *
     * @param values that of everything but the content
     * @param content that of the content
     */
    private record Place(long values, long content) {}

    /** The revisions of an article as it was just read, in order. Later acts are left out. */
    public List<Revision> of(Article article) {
        List<Change> changes = changes(article);
        Map<Long, Place> places = places(article, changes, outlines(article));
        return changes.stream()
                .map(change -> new Revision(change, places.containsKey(change.number())))
                .toList();
    }

    /**
     * The state of an article after the act with a change number.
     *
     * @param article the article as it was just read
     */
    public RevisionState state(Article article, long number) {
        if (number == article.change()) {
            return new RevisionState.Whole(article);
        }
        List<Change> changes = changes(article);
        int index = changes.stream().map(Change::number).toList().indexOf(number);
        if (index < 0) {
            return new RevisionState.Unknown();
        }
        Map<Long, StateOutline> outlines = outlines(article);
        Place place = places(article, changes, outlines).get(number);
        Optional<Article> found = place == null ? Optional.empty() : read(article, place);
        return found.<RevisionState>map(RevisionState.Whole::new)
                .orElseGet(() -> new RevisionState.Lost(
                        loss(index + 1 < changes.size() ? changes.get(index + 1).at() : null, outlines.size())));
    }

    private List<Change> changes(Article article) {
        return log.findByArticleOrderByNumber(article.id()).stream()
                .filter(change -> change.number() <= article.change())
                .toList();
    }

    private Map<Long, StateOutline> outlines(Article article) {
        return states.outlines(article.id()).stream()
                .collect(Collectors.toMap(StateOutline::change, Function.identity()));
    }

    /** Where the states are, by their change numbers; those that are not kept are missing. */
    private static Map<Long, Place> places(Article article, List<Change> changes, Map<Long, StateOutline> outlines) {
        Map<Long, Place> places = new HashMap<>();
        Place present = new Place(article.change(), article.change());
        @Nullable Place next = present;
        boolean refiled = false;
        for (Change change : changes.reversed()) {
            long number = change.number();
            StateOutline own = outlines.get(number);
            if (number == article.change()) {
                next = present;
            } else if (own != null && own.whole()) {
                next = new Place(number, number);
            } else if (own != null) {
                next = next == null ? null : new Place(number, next.content());
            } else if (!refiled) {
                next = null;
            }
            if (next != null) {
                places.put(number, next);
            }
            // A refiling changes nothing of the article, so the state before it is the same.
            refiled = change.act() == Act.REFILE;
        }
        return places;
    }

    private Optional<Article> read(Article article, Place place) {
        if (place.values() == article.change()) {
            return Optional.of(article);
        }
        return states.find(article.id(), place.values())
                .flatMap(state -> content(article, state, place).map(state::withContent));
    }

    private Optional<String> content(Article article, EarlierState state, Place place) {
        String own = state.content();
        if (own != null || place.content() == article.change()) {
            return Optional.of(own == null ? article.content() : own);
        }
        UUID id = article.id();
        return states.find(id, place.content()).flatMap(later -> Optional.ofNullable(later.content()));
    }

    private RevisionState.Loss loss(@Nullable Instant replaced, int kept) {
        if (replaced != null && settings.areKept() && replaced.isBefore(settings.oldest(clock.instant()))) {
            return RevisionState.Loss.AGED;
        }
        return kept >= RevisionWriter.LIMIT ? RevisionState.Loss.SURPLUS : RevisionState.Loss.NEVER_KEPT;
    }
}
