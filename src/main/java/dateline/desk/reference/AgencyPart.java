package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.agency.AgencyJson;
import dateline.api.agency.AgencyRequests;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.Part;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agencies: how they are credited, and who may get their articles. */
@Singleton
final class AgencyPart implements Part<AgencyJson> {
    private final AgencyRequests requests;

    AgencyPart(AgencyRequests requests) {
        this.requests = requests;
    }

    @Override
    public String word() {
        return "agencies";
    }

    @Override
    public String key() {
        return "slug";
    }

    @Override
    public String name(AgencyJson stored) {
        return stored.slug();
    }

    @Override
    public String title(AgencyJson stored) {
        return stored.name();
    }

    @Override
    public List<PartField> fields(DeskMessages text, @Nullable AgencyJson stored) {
        return List.of(
                PartField.line("name").demanded(),
                PartField.line("code").demanded().hinted("code"),
                PartField.code("slug").demanded().hinted(stored == null ? "slug" : "slug-change"),
                PartField.code("home").demanded(),
                PartField.code("feed"),
                PartField.line("rights").hinted("of-articles"),
                PartField.text("usageTerms").hinted("of-articles"),
                PartField.code("license").hinted("of-articles"),
                PartField.choice(
                                "redistribution",
                                PartField.words(text, "parts.redistribution.", "allowed", "partners", "none"))
                        .hinted("redistribution"),
                PartField.list("marks").hinted("marks"));
    }

    @Override
    public FormValues start() {
        return FormValues.of(Map.of("redistribution", "allowed"));
    }

    @Override
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        List<PartTable.Row> rows =
                requests.all().stream().map(agency -> row(text, agency)).toList();
        return new PartTable(
                text.of("part.agencies"),
                false,
                List.of(
                        text.of("parts.name"),
                        text.of("parts.code"),
                        text.of("parts.slug"),
                        text.of("parts.redistribution"),
                        text.of("parts.rights"),
                        text.of("parts.state")),
                rows,
                text.of("parts.nothing"),
                null);
    }

    private static PartTable.Row row(DeskMessages text, AgencyJson agency) {
        boolean open = agency.retired() == null;
        return new PartTable.Row(
                List.of(
                        Cell.link(agency.name(), PartPath.of("agencies", agency.slug())),
                        Cell.of(agency.code()),
                        Cell.code(agency.slug()),
                        Cell.said(text.of("parts.redistribution." + agency.redistribution())),
                        Cell.of(agency.rights()),
                        Cell.said(text.of(open ? "parts.open" : "parts.retired"))),
                !open);
    }

    @Override
    public AgencyJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<AgencyJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch, caller);
    }

    @Override
    public void complete(PartPage.Builder page, DeskLayout layout, AgencyJson stored) {
        DeskMessages text = layout.text();
        if (stored.retired() != null) {
            page.fact(text.of("parts.retired"), text.of("parts.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(PartButton.asking(
                    PartPath.of("agencies", stored.slug()) + "/retire",
                    text.of("parts.retire"),
                    text.of("parts.retire.agencies")));
        }
    }
}
