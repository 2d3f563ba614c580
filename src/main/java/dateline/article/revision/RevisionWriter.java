package dateline.article.revision;

import dateline.article.log.Act;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the states that acts replace. Callers hold the transaction of the acts, and the lock of the change log. */
@Singleton
public final class RevisionWriter {
    /** The most states that are kept of one article; the oldest are deleted. */
    public static final int LIMIT = 200;

    private final EarlierStates states;
    private final RevisionSettings settings;

    RevisionWriter(EarlierStates states, RevisionSettings settings) {
        this.states = states;
        this.settings = settings;
    }

    /** Keeps the replaced states, and deletes all those of articles that were erased. */
    public void write(List<Replacement> replacements) {
        Map<UUID, List<EarlierState>> kept = new LinkedHashMap<>();
        if (settings.areKept()) {
            replacements.stream()
                    .filter(Replacement::isKept)
                    .forEach(one -> kept.computeIfAbsent(one.before().id(), article -> new ArrayList<>())
                            .add(EarlierState.of(one)));
        }
        if (!kept.isEmpty()) {
            states.saveAll(
                    kept.values().stream().flatMap(all -> newest(all).stream()).toList());
            states.withMoreThan(LIMIT, kept.keySet()).forEach(article -> states.deleteAllBut(LIMIT, article));
        }
        forget(replacements.stream()
                .filter(one -> one.act() == Act.ERASE)
                .map(one -> one.before().id())
                .toList());
    }

    /** Deletes all states of articles. */
    public void forget(Collection<UUID> articles) {
        if (!articles.isEmpty()) {
            states.deleteByArticleIn(articles);
        }
    }

    private static List<EarlierState> newest(List<EarlierState> all) {
        return all.subList(Math.max(0, all.size() - LIMIT), all.size());
    }
}
