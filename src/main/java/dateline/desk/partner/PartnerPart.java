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
import dateline.desk.part.Part;
import dateline.desk.part.PartField;
import dateline.desk.part.PartField.Choice;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
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
final class PartnerPart implements Part<PartnerJson> {
    private static final int ROWS = 50;

    private final PartnerRequests requests;
    private final FeedChoiceControls choices;
    private final PartnerFacts facts;

    PartnerPart(PartnerRequests requests, FeedChoiceControls choices, PartnerFacts facts) {
        this.requests = requests;
        this.choices = choices;
        this.facts = facts;
    }

    @Override
    public String word() {
        return "partners";
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
    public List<PartField> fields(DeskMessages text, @Nullable PartnerJson stored) {
        List<PartField> fields = new ArrayList<>();
        fields.add(PartField.line("title").demanded());
        if (stored == null) {
            fields.add(PartField.code("name").demanded().hinted("name"));
        }
        fields.add(PartField.text("contact"));
        fields.add(PartField.choice("content", PartField.words(text, "parts.content.", "full", "summary")));
        fields.add(PartField.of("images", PartField.Kind.SWITCH));
        fields.add(PartField.of("delay", PartField.Kind.COUNT).hinted("delay"));
        fields.add(PartField.of("advance", PartField.Kind.SWITCH));
        fields.add(PartField.choices("formats", same(PartnerRequests.formats())));
        fields.add(PartField.choice("profile", same(requests.profiles())));
        fields.add(PartField.of("from", PartField.Kind.TIME));
        fields.add(PartField.of("until", PartField.Kind.TIME).hinted("never"));
        fields.add(PartField.of("quietAfter", PartField.Kind.COUNT).hinted("quietAfter"));
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
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        PartnerRequests.Page page = requests.page(after, ROWS);
        return new PartTable(
                text.of("part.partners"),
                false,
                Stream.of("title", "name", "formats", "from", "until", "state")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                page.partners().stream().map(partner -> row(layout, partner)).toList(),
                text.of("parts.nothing"),
                page.next() == null ? null : "/partners?after=" + page.next());
    }

    private static PartTable.Row row(DeskLayout layout, PartnerJson partner) {
        boolean open = partner.retired() == null;
        return new PartTable.Row(
                List.of(
                        Cell.link(partner.title(), PartPath.of("partners", partner.name())),
                        Cell.code(partner.name()),
                        Cell.code(String.join(" ", partner.formats())),
                        Cell.said(layout.time(partner.from())),
                        Cell.said(layout.time(partner.until())),
                        Cell.said(layout.text().of(open ? "parts.open" : "parts.retired"))),
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
    public void complete(PartPage.Builder page, DeskLayout layout, PartnerJson stored) {
        facts.add(page, layout, stored);
    }
}
