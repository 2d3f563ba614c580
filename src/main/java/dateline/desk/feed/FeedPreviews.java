package dateline.desk.feed;

import dateline.api.feed.CombinedFeedRequests;
import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartEditing;
import dateline.desk.part.PartField;
import dateline.desk.part.PartJson;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartPreview;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows the articles that a combined feed would hold, before it is stored. */
@Singleton
final class FeedPreviews {
    private final CombinedFeedRequests requests;
    private final FeedSelection selection;

    FeedPreviews(CombinedFeedRequests requests, FeedSelection selection) {
        this.requests = requests;
        this.selection = selection;
    }

    /**
     * The preview of a form.
     *
     * @param name of the stored feed; empty for a new one
     */
    PartPreview of(DeskLayout layout, String name, FormValues values, List<PartField> fields) {
        DeskMessages text = layout.text();
        String path = PartPath.of("feeds", name.isEmpty() ? PartEditing.NEW : name) + "/preview";
        try {
            CombinedFeed feed = requests.described(name, PartJson.of(values, fields, layout.zone()));
            FeedSelection.Newest newest = selection.newest(feed);
            return new PartPreview(
                    layout,
                    path,
                    List.of(),
                    table(layout, newest.articles()),
                    newest.complete()
                            ? text.of("parts.preview-all")
                            : text.of("parts.preview-newest", text.number(newest.seen())));
        } catch (ProblemException e) {
            List<Fault> faults = e.problem().errors();
            return new PartPreview(
                    layout,
                    path,
                    faults.isEmpty()
                            ? List.of(e.problem().detail())
                            : faults.stream().map(Fault::detail).toList(),
                    table(layout, List.of()),
                    "");
        }
    }

    private static PartTable table(DeskLayout layout, List<Article> articles) {
        DeskMessages text = layout.text();
        return new PartTable(
                text.of("parts.preview-title"),
                false,
                List.of(text.of("field.title"), text.of("parts.language"), text.of("parts.published")),
                articles.stream()
                        .map(article -> PartTable.Row.of(
                                Cell.link(article.title(), "/articles/" + article.id()),
                                Cell.code(article.language()),
                                Cell.said(text.time(article.published(), layout.zone()))))
                        .toList(),
                text.of("parts.preview-none"),
                null);
    }
}
