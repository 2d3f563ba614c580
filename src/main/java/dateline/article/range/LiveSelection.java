package dateline.article.range;

import dateline.article.filing.Filing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which entries a document has room for: those that were added or changed last (RFC 5005 §4). Among entries that were
 * only added the oldest by date goes first; an entry that was amended stays until all that are there without an
 * amendment were added after it. So a correction of an old article is seen, and bulk work does not drive it out.
 *
 * @param kept the newest by date first
 * @param without what there is no room for, the oldest by date first
 * @param lapsed whose amendments keep them in the document no longer
 */
public record LiveSelection(List<Filing> kept, List<Filing> without, List<UUID> lapsed) {
    private static final Comparator<Filing> OLDEST =
            Comparator.comparing(Filing::published).thenComparing(Filing::article);

    /**
     * Selects what the document has room for.
     *
     * @param added entries that are there for their date
     * @param amended entries with the numbers of their amendments, the last first; some may be among the others
     */
    public static LiveSelection of(Collection<Filing> added, List<Filing> amended, int room) {
        Map<UUID, Filing> byArticle = new HashMap<>();
        added.forEach(filing -> byArticle.put(filing.article(), filing));
        Deque<Filing> standing = new ArrayDeque<>(amended);
        TreeSet<Filing> plain = new TreeSet<>(OLDEST);
        plain.addAll(added);
        amended.forEach(plain::remove);
        TreeSet<Filing> earliest =
                new TreeSet<>(Comparator.comparingLong(Filing::change).thenComparing(Filing::article));
        earliest.addAll(plain);
        List<Filing> without = new ArrayList<>();
        List<UUID> lapsed = new ArrayList<>();
        while (plain.size() + standing.size() > Math.max(0, room)) {
            Filing amendment = standing.peekLast();
            if (amendment != null
                    && (plain.isEmpty() || amendment.change() < earliest.first().change())) {
                standing.removeLast();
                lapsed.add(amendment.article());
                Filing own = byArticle.get(amendment.article());
                if (own != null) {
                    plain.add(own);
                    earliest.add(own);
                }
            } else {
                Filing oldest = plain.removeFirst();
                earliest.remove(oldest);
                without.add(oldest);
            }
        }
        List<Filing> kept = new ArrayList<>(plain);
        kept.addAll(standing);
        kept.sort(OLDEST.reversed());
        return new LiveSelection(kept, without, lapsed);
    }
}
