package dateline.desk.feed;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.feed.CombinedFeedJson;
import dateline.api.feed.CombinedFeedRequests;
import dateline.api.feed.FeedChoice;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.Part;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartPreview;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The combined feeds: which articles they select, and how they show them. */
@Singleton
final class CombinedFeedPart implements Part<CombinedFeedJson> {
    private final CombinedFeedRequests requests;
    private final FeedChoiceControls choices;
    private final FeedPreviews previews;

    CombinedFeedPart(CombinedFeedRequests requests, FeedChoiceControls choices, FeedPreviews previews) {
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
    public List<PartField> fields(DeskMessages text, @Nullable CombinedFeedJson stored) {
        List<PartField> fields = new ArrayList<>();
        fields.add(PartField.line("title").demanded());
        if (stored == null) {
            fields.add(PartField.code("name").demanded().hinted("name"));
        }
        fields.add(PartField.text("description"));
        fields.add(PartField.code("language").hinted("language"));
        fields.add(PartField.code("window").hinted("window"));
        fields.add(PartField.of("entries", PartField.Kind.COUNT).hinted("entries"));
        fields.add(PartField.choice("content", PartField.words(text, "parts.content.", "full", "summary")));
        fields.add(PartField.of("visibleCredit", PartField.Kind.SWITCH));
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
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new PartTable(
                text.of("part.feeds"),
                false,
                List.of(
                        text.of("parts.title"),
                        text.of("parts.name"),
                        text.of("parts.language"),
                        text.of("parts.window"),
                        text.of("parts.entries"),
                        text.of("parts.state")),
                requests.all().stream().map(feed -> row(text, feed)).toList(),
                text.of("parts.nothing"),
                null);
    }

    private static PartTable.Row row(DeskMessages text, CombinedFeedJson feed) {
        boolean open = feed.retired() == null;
        return new PartTable.Row(
                List.of(
                        Cell.link(feed.title(), PartPath.of("feeds", feed.name())),
                        Cell.code(feed.name()),
                        Cell.code(feed.language()),
                        Cell.code(feed.window()),
                        Cell.said(text.number(feed.entries())),
                        Cell.said(text.of(open ? "parts.open" : "parts.retired"))),
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
    public void complete(PartPage.Builder page, DeskLayout layout, CombinedFeedJson stored) {
        DeskMessages text = layout.text();
        page.fact(text.of("parts.address"), layout.base() + "/feeds/" + stored.name() + "/feed");
        if (stored.notes() != null) {
            stored.notes().forEach(note -> page.fact(text.of("parts.notes"), note));
        }
        if (stored.retired() != null) {
            page.fact(text.of("parts.retired"), text.of("parts.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(PartButton.asking(
                    PartPath.of("feeds", stored.name()) + "/retire",
                    text.of("parts.retire"),
                    text.of("parts.retire.feeds")));
        }
    }

    @Override
    public PartPreview preview(DeskLayout layout, String name, FormValues values) {
        return previews.of(layout, name, values, fields(layout.text(), name.isEmpty() ? null : requests.read(name)));
    }
}
