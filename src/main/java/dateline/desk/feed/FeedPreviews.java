package dateline.desk.feed;

import dateline.api.feed.CombinedFeedRequests;
import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceJson;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourcePreview;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
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
    ResourcePreview of(DeskLayout layout, String name, FormValues values, List<ResourceField> fields) {
        DeskMessages text = layout.text();
        String path = ResourcePath.of("feeds", name.isEmpty() ? ResourceEditing.NEW : name) + "/preview";
        try {
            CombinedFeed feed = requests.described(name, ResourceJson.of(values, fields, layout.zone()));
            FeedSelection.Newest newest = selection.newest(feed);
            return new ResourcePreview(
                    layout,
                    path,
                    List.of(),
                    table(layout, newest.articles()),
                    newest.complete()
                            ? text.of("resources.preview-all")
                            : text.of("resources.preview-newest", text.number(newest.seen())));
        } catch (ProblemException e) {
            List<Fault> faults = e.problem().errors();
            return new ResourcePreview(
                    layout,
                    path,
                    faults.isEmpty()
                            ? List.of(e.problem().detail())
                            : faults.stream().map(Fault::detail).toList(),
                    table(layout, List.of()),
                    "");
        }
    }

    private static ResourceTable table(DeskLayout layout, List<Article> articles) {
        DeskMessages text = layout.text();
        return new ResourceTable(
                text.of("resources.preview-title"),
                false,
                List.of(text.of("field.title"), text.of("resources.language"), text.of("resources.published")),
                articles.stream()
                        .map(article -> ResourceTable.Row.of(
                                Cell.link(article.title(), "/articles/" + article.id()),
                                Cell.code(article.language()),
                                Cell.said(text.time(article.published(), layout.zone()))))
                        .toList(),
                text.of("resources.preview-none"),
                null);
    }
}
