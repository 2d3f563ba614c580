package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.agency.AgencyJson;
import dateline.api.agency.AgencyRequests;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceKind;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agencies: how they are credited, and who may get their articles. */
@Singleton
final class AgencyResource implements ResourceKind<AgencyJson> {
    private final AgencyRequests requests;

    AgencyResource(AgencyRequests requests) {
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
    public List<ResourceField> fields(DeskMessages text, @Nullable AgencyJson stored) {
        return List.of(
                ResourceField.line("name").demanded(),
                ResourceField.line("code").demanded().hinted("code"),
                ResourceField.code("slug").demanded().hinted(stored == null ? "slug" : "slug-change"),
                ResourceField.code("home").demanded(),
                ResourceField.code("feed"),
                ResourceField.line("rights").hinted("of-articles"),
                ResourceField.text("usageTerms").hinted("of-articles"),
                ResourceField.code("license").hinted("of-articles"),
                ResourceField.choice(
                                "redistribution",
                                ResourceField.words(text, "resources.redistribution.", "allowed", "partners", "none"))
                        .hinted("redistribution"),
                ResourceField.list("marks").hinted("marks"));
    }

    @Override
    public FormValues start() {
        return FormValues.of(Map.of("redistribution", "allowed"));
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        List<ResourceTable.Row> rows =
                requests.all().stream().map(agency -> row(text, agency)).toList();
        return new ResourceTable(
                text.of("nav.agencies"),
                false,
                List.of(
                        text.of("resources.name"),
                        text.of("resources.code"),
                        text.of("resources.slug"),
                        text.of("resources.redistribution"),
                        text.of("resources.rights"),
                        text.of("resources.state")),
                rows,
                text.of("resources.nothing"),
                null);
    }

    private static ResourceTable.Row row(DeskMessages text, AgencyJson agency) {
        boolean open = agency.retired() == null;
        return new ResourceTable.Row(
                List.of(
                        Cell.link(agency.name(), ResourcePath.of("agencies", agency.slug())),
                        Cell.of(agency.code()),
                        Cell.code(agency.slug()),
                        Cell.said(text.of("resources.redistribution." + agency.redistribution())),
                        Cell.of(agency.rights()),
                        Cell.said(text.of(open ? "resources.open" : "resources.retired"))),
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
    public void complete(ResourcePage.Builder page, DeskLayout layout, AgencyJson stored) {
        DeskMessages text = layout.text();
        if (stored.retired() != null) {
            page.fact(text.of("resources.retired"), text.of("resources.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(ResourceButton.asking(
                    ResourcePath.of("agencies", stored.slug()) + "/retire",
                    text.of("resources.retire"),
                    text.of("resources.retire.agencies")));
        }
    }
}
