package dateline.desk.feed;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.feed.CombinedFeedJson;
import dateline.api.feed.CombinedFeedRequests;
import dateline.api.feed.FeedChoice;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceKind;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourcePreview;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The combined feeds: which articles they select, and how they show them. */
@Singleton
final class CombinedFeedResource implements ResourceKind<CombinedFeedJson> {
    private final CombinedFeedRequests requests;
    private final FeedChoiceControls choices;
    private final FeedPreviews previews;

    CombinedFeedResource(CombinedFeedRequests requests, FeedChoiceControls choices, FeedPreviews previews) {
        this.requests = requests;
        this.choices = choices;
        this.previews = previews;
    }

    @Override
    public String word() {
        return "feeds";
    }

    @Override
    public String key() {
        return "name";
    }

    @Override
    public String name(CombinedFeedJson stored) {
        return stored.name();
    }

    @Override
    public String title(CombinedFeedJson stored) {
        return stored.title();
    }

    @Override
    public List<ResourceField> fields(DeskMessages text, @Nullable CombinedFeedJson stored) {
        List<ResourceField> fields = new ArrayList<>();
        fields.add(ResourceField.line("title").demanded());
        if (stored == null) {
            fields.add(ResourceField.code("name").demanded().hinted("name"));
        }
        fields.add(ResourceField.text("description"));
        fields.add(ResourceField.code("language").hinted("language"));
        fields.add(ResourceField.code("window").hinted("window"));
        fields.add(ResourceField.of("entries", ResourceField.Kind.COUNT).hinted("entries"));
        fields.add(ResourceField.choice("content", ResourceField.words(text, "resources.content.", "full", "summary")));
        fields.add(ResourceField.of("visibleCredit", ResourceField.Kind.SWITCH));
        List<@Nullable FeedChoice> chosen =
                stored == null ? List.of() : Arrays.asList(stored.any(), stored.all(), stored.none());
        fields.addAll(choices.of(chosen, false));
        return fields;
    }

    @Override
    public FormValues start() {
        return FormValues.of(Map.of("content", "full", "visibleCredit", "true"));
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new ResourceTable(
                text.of("nav.feeds"),
                false,
                List.of(
                        text.of("resources.title"),
                        text.of("resources.name"),
                        text.of("resources.language"),
                        text.of("resources.window"),
                        text.of("resources.entries"),
                        text.of("resources.state")),
                requests.all().stream().map(feed -> row(text, feed)).toList(),
                text.of("resources.nothing"),
                null);
    }

    private static ResourceTable.Row row(DeskMessages text, CombinedFeedJson feed) {
        boolean open = feed.retired() == null;
        return new ResourceTable.Row(
                List.of(
                        Cell.link(feed.title(), ResourcePath.of("feeds", feed.name())),
                        Cell.code(feed.name()),
                        Cell.code(feed.language()),
                        Cell.code(feed.window()),
                        Cell.said(text.number(feed.entries())),
                        Cell.said(text.of(open ? "resources.open" : "resources.retired"))),
                !open);
    }

    @Override
    public CombinedFeedJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<CombinedFeedJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch, caller);
    }

    @Override
    public void complete(ResourcePage.Builder page, DeskLayout layout, CombinedFeedJson stored) {
        DeskMessages text = layout.text();
        page.fact(text.of("resources.address"), layout.base() + "/feeds/" + stored.name() + "/feed");
        if (stored.notes() != null) {
            stored.notes().forEach(note -> page.fact(text.of("resources.notes"), note));
        }
        if (stored.retired() != null) {
            page.fact(text.of("resources.retired"), text.of("resources.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(ResourceButton.asking(
                    ResourcePath.of("feeds", stored.name()) + "/retire",
                    text.of("resources.retire"),
                    text.of("resources.retire.feeds")));
        }
    }

    @Override
    public ResourcePreview preview(DeskLayout layout, String name, FormValues values) {
        return previews.of(layout, name, values, fields(layout.text(), name.isEmpty() ? null : requests.read(name)));
    }
}
