package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.section.SectionJson;
import dateline.api.section.SectionRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceField.Choice;
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

/** The sections: their order, their parents, their names in addresses. */
@Singleton
final class SectionResource implements ResourceKind<SectionJson> {
    private final SectionRequests requests;

    SectionResource(SectionRequests requests) {
        this.requests = requests;
    }

    @Override
    public String word() {
        return "sections";
    }

    @Override
    public String key() {
        return "slug";
    }

    @Override
    public String name(SectionJson stored) {
        return stored.slug();
    }

    @Override
    public String title(SectionJson stored) {
        return stored.title();
    }

    @Override
    public List<ResourceField> fields(DeskMessages text, @Nullable SectionJson stored) {
        List<Choice> parents = requests.all().stream()
                .filter(section -> section.retired() == null
                        && (stored == null || !section.slug().equals(stored.slug())))
                .map(section -> new Choice(section.slug(), section.title()))
                .toList();
        return List.of(
                ResourceField.line("title").demanded(),
                ResourceField.code("slug").demanded().hinted(stored == null ? "slug" : "slug-change"),
                ResourceField.text("description"),
                ResourceField.code("language").hinted("language"),
                ResourceField.choice("parent", ResourceField.optional(text, parents))
                        .hinted("parent"),
                ResourceField.of("position", ResourceField.Kind.COUNT).hinted("position"));
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        List<ResourceTable.Row> rows =
                requests.all().stream().map(section -> row(layout, section)).toList();
        return new ResourceTable(
                text.of("nav.sections"),
                false,
                List.of(
                        text.of("resources.title"),
                        text.of("resources.slug"),
                        text.of("resources.parent"),
                        text.of("resources.language"),
                        text.of("resources.state"),
                        text.of("resources.order")),
                rows,
                text.of("resources.nothing"),
                null);
    }

    private static ResourceTable.Row row(DeskLayout layout, SectionJson section) {
        DeskMessages text = layout.text();
        boolean open = section.retired() == null;
        String move = ResourcePath.of("sections", section.slug()) + "/order";
        List<ResourceButton> buttons = open && layout.admin()
                ? List.of(
                        ResourceButton.of(move, text.of("resources.up"))
                                .about(section.title())
                                .with("direction", "up"),
                        ResourceButton.of(move, text.of("resources.down"))
                                .about(section.title())
                                .with("direction", "down"))
                : List.of();
        return new ResourceTable.Row(
                List.of(
                        Cell.link(section.title(), ResourcePath.of("sections", section.slug())),
                        Cell.code(section.slug()),
                        Cell.code(section.parent()),
                        Cell.code(section.language()),
                        Cell.said(text.of(open ? "resources.open" : "resources.retired")),
                        Cell.buttons(buttons)),
                !open);
    }

    @Override
    public void completeList(ResourcePage.Builder page, DeskLayout layout) {
        if (layout.admin()) {
            page.link("/sections/_import", layout.text().of("resources.import"));
        }
    }

    @Override
    public SectionJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<SectionJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch, caller);
    }

    @Override
    public void complete(ResourcePage.Builder page, DeskLayout layout, SectionJson stored) {
        DeskMessages text = layout.text();
        if (stored.retired() != null) {
            page.fact(text.of("resources.retired"), text.of("resources.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(ResourceButton.asking(
                    ResourcePath.of("sections", stored.slug()) + "/retire",
                    text.of("resources.retire"),
                    text.of("resources.retire.sections")));
        }
    }
}
