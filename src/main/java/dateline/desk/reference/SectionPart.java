package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.section.SectionJson;
import dateline.api.section.SectionRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.Part;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartField.Choice;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections: their order, their parents, their names in addresses. */
@Singleton
final class SectionPart implements Part<SectionJson> {
    private final SectionRequests requests;

    SectionPart(SectionRequests requests) {
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
    public List<PartField> fields(DeskMessages text, @Nullable SectionJson stored) {
        List<Choice> parents = requests.all().stream()
                .filter(section -> section.retired() == null
                        && (stored == null || !section.slug().equals(stored.slug())))
                .map(section -> new Choice(section.slug(), section.title()))
                .toList();
        return List.of(
                PartField.line("title").demanded(),
                PartField.code("slug").demanded().hinted(stored == null ? "slug" : "slug-change"),
                PartField.text("description"),
                PartField.code("language").hinted("language"),
                PartField.choice("parent", PartField.optional(text, parents)).hinted("parent"),
                PartField.of("position", PartField.Kind.COUNT).hinted("position"));
    }

    @Override
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        List<PartTable.Row> rows =
                requests.all().stream().map(section -> row(layout, section)).toList();
        return new PartTable(
                text.of("part.sections"),
                false,
                List.of(
                        text.of("parts.title"),
                        text.of("parts.slug"),
                        text.of("parts.parent"),
                        text.of("parts.language"),
                        text.of("parts.state"),
                        text.of("parts.order")),
                rows,
                text.of("parts.nothing"),
                null);
    }

    private static PartTable.Row row(DeskLayout layout, SectionJson section) {
        DeskMessages text = layout.text();
        boolean open = section.retired() == null;
        String move = PartPath.of("sections", section.slug()) + "/order";
        List<PartButton> buttons = open && layout.admin()
                ? List.of(
                        PartButton.of(move, text.of("parts.up"))
                                .about(section.title())
                                .with("direction", "up"),
                        PartButton.of(move, text.of("parts.down"))
                                .about(section.title())
                                .with("direction", "down"))
                : List.of();
        return new PartTable.Row(
                List.of(
                        Cell.link(section.title(), PartPath.of("sections", section.slug())),
                        Cell.code(section.slug()),
                        Cell.code(section.parent()),
                        Cell.code(section.language()),
                        Cell.said(text.of(open ? "parts.open" : "parts.retired")),
                        Cell.buttons(buttons)),
                !open);
    }

    @Override
    public void completeList(PartPage.Builder page, DeskLayout layout) {
        if (layout.admin()) {
            page.link("/sections/_import", layout.text().of("parts.import"));
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
    public void complete(PartPage.Builder page, DeskLayout layout, SectionJson stored) {
        DeskMessages text = layout.text();
        if (stored.retired() != null) {
            page.fact(text.of("parts.retired"), text.of("parts.retired-since", layout.time(stored.retired())));
        } else if (layout.admin()) {
            page.button(PartButton.asking(
                    PartPath.of("sections", stored.slug()) + "/retire",
                    text.of("parts.retire"),
                    text.of("parts.retire.sections")));
        }
    }
}
