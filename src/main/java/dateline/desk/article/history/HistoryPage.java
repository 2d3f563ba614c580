package dateline.desk.article.history;

import dateline.article.revision.Revision;
import dateline.article.revision.difference.FieldDifference;
import dateline.desk.layout.DeskLayout;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page with the history of an article.
 *
 * @param language BCP 47 tag of the article
 * @param revisions the newest first
 * @param from change number of the earlier state that is compared; 0 when none is
 * @param to change number of the later one
 * @param fields what differs between them
 * @param lost why one of them can't be shown; null when both can
 */
public record HistoryPage(
        DeskLayout layout,
        UUID id,
        String language,
        List<Revision> revisions,
        long from,
        long to,
        List<FieldDifference> fields,
        @Nullable String lost) {
    public HistoryPage {
        revisions = List.copyOf(revisions);
        fields = List.copyOf(fields);
    }

    /** The change number of the newest act. */
    public long newest() {
        return revisions.isEmpty() ? 0 : revisions.getFirst().change().number();
    }

    /** The change number of the act before the one at a place in the list; 0 when there is none or its state is not kept. */
    public long before(int place) {
        return place + 1 < revisions.size() && revisions.get(place + 1).kept()
                ? revisions.get(place + 1).change().number()
                : 0;
    }
}
