package dateline.desk.partner;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.feed.FeedChoice;
import dateline.api.partner.PartnerJson;
import dateline.api.partner.PartnerRequests;
import dateline.desk.feed.FeedChoiceControls;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceField.Choice;
import dateline.desk.resource.ResourceKind;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The partners: who takes which feeds under which contract. */
@Singleton
final class PartnerResource implements ResourceKind<PartnerJson> {
    private static final int ROWS = 50;

    private final PartnerRequests requests;
    private final FeedChoiceControls choices;
    private final PartnerFacts facts;

    PartnerResource(PartnerRequests requests, FeedChoiceControls choices, PartnerFacts facts) {
        this.requests = requests;
        this.choices = choices;
        this.facts = facts;
    }

    @Override
    public String word() {
        return "partners";
    }

    @Override
    public boolean isForAdministrators() {
        return true;
    }

    @Override
    public String key() {
        return "name";
    }

    @Override
    public String name(PartnerJson stored) {
        return stored.name();
    }

    @Override
    public String title(PartnerJson stored) {
        return stored.title();
    }

    @Override
    public List<ResourceField> fields(DeskMessages text, @Nullable PartnerJson stored) {
        List<ResourceField> fields = new ArrayList<>();
        fields.add(ResourceField.line("title").demanded());
        if (stored == null) {
            fields.add(ResourceField.code("name").demanded().hinted("name"));
        }
        fields.add(ResourceField.text("contact"));
        fields.add(ResourceField.choice("content", ResourceField.words(text, "resources.content.", "full", "summary")));
        fields.add(ResourceField.of("images", ResourceField.Kind.SWITCH));
        fields.add(ResourceField.of("delay", ResourceField.Kind.COUNT).hinted("delay"));
        fields.add(ResourceField.of("advance", ResourceField.Kind.SWITCH));
        fields.add(ResourceField.choices("formats", same(PartnerRequests.formats())));
        fields.add(ResourceField.choice("profile", same(requests.profiles())));
        fields.add(ResourceField.of("from", ResourceField.Kind.TIME));
        fields.add(ResourceField.of("until", ResourceField.Kind.TIME).hinted("never"));
        fields.add(ResourceField.of("quietAfter", ResourceField.Kind.COUNT).hinted("quietAfter"));
        List<@Nullable FeedChoice> chosen =
                stored == null ? List.of() : Arrays.asList(stored.any(), stored.all(), stored.none());
        fields.addAll(choices.of(chosen, true));
        return fields;
    }

    private static List<Choice> same(List<String> words) {
        return words.stream().sorted().map(word -> new Choice(word, word)).toList();
    }

    @Override
    public FormValues start() {
        return FormValues.of(Map.of("content", "full", "images", "true", "profile", "plain"));
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        PartnerRequests.Page page = requests.page(after, ROWS);
        return new ResourceTable(
                text.of("nav.partners"),
                false,
                Stream.of("title", "name", "formats", "from", "until", "state")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                page.partners().stream().map(partner -> row(layout, partner)).toList(),
                text.of("resources.nothing"),
                page.next() == null ? null : "/partners?after=" + page.next());
    }

    private static ResourceTable.Row row(DeskLayout layout, PartnerJson partner) {
        boolean open = partner.retired() == null;
        return new ResourceTable.Row(
                List.of(
                        Cell.link(partner.title(), ResourcePath.of("partners", partner.name())),
                        Cell.code(partner.name()),
                        Cell.code(String.join(" ", partner.formats())),
                        Cell.said(layout.time(partner.from())),
                        Cell.said(layout.time(partner.until())),
                        Cell.said(layout.text().of(open ? "resources.open" : "resources.retired"))),
                !open);
    }

    @Override
    public PartnerJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<PartnerJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch, caller);
    }

    @Override
    public void complete(ResourcePage.Builder page, DeskLayout layout, PartnerJson stored) {
        facts.add(page, layout, stored);
    }
}
