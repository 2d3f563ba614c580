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
 * Selects the entries of a live document: those that were added or amended last (RFC 5005 §4). Among entries without an
 * amendment the oldest by date is removed first. An amended entry stays until all entries without an amendment were added
 * after its amendment. So readers see the correction of an old article, even during bulk work.
 *
 * @param kept the selected entries, the newest by date first
 * @param excess the entries beyond the limit, the oldest by date first
 * @param endedAmendments ids of articles whose amendments do not keep them in the document any more
 */
public record LiveSelection(List<Filing> kept, List<Filing> excess, List<UUID> endedAmendments) {
    private static final Comparator<Filing> OLDEST =
            Comparator.comparing(Filing::published).thenComparing(Filing::article);

    /**
     * Selects the entries.
     *
     * @param added the entries by date
     * @param amended the entries by amendment, with the change number of the amendment, the last first; some may be in both lists
     * @param limit the maximum number of entries
     */
    public static LiveSelection of(Collection<Filing> added, List<Filing> amended, int limit) {
        Map<UUID, Filing> byArticle = new HashMap<>();
        added.forEach(filing -> byArticle.put(filing.article(), filing));
        Deque<Filing> byAmendment = new ArrayDeque<>(amended);
        TreeSet<Filing> byDate = new TreeSet<>(OLDEST);
        byDate.addAll(added);
        amended.forEach(byDate::remove);
        TreeSet<Filing> byChange =
                new TreeSet<>(Comparator.comparingLong(Filing::change).thenComparing(Filing::article));
        byChange.addAll(byDate);
        List<Filing> excess = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        while (byDate.size() + byAmendment.size() > Math.max(0, limit)) {
            Filing last = byAmendment.peekLast();
            if (last != null
                    && (byDate.isEmpty() || last.change() < byChange.first().change())) {
                byAmendment.removeLast();
                ended.add(last.article());
                Filing entry = byArticle.get(last.article());
                if (entry != null) {
                    byDate.add(entry);
                    byChange.add(entry);
                }
            } else {
                Filing oldest = byDate.removeFirst();
                byChange.remove(oldest);
                excess.add(oldest);
            }
        }
        List<Filing> kept = new ArrayList<>(byDate);
        kept.addAll(byAmendment);
        kept.sort(OLDEST.reversed());
        return new LiveSelection(kept, excess, ended);
    }
}
