package dateline.desk.source;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.source.HubState;
import dateline.api.source.SourceJson;
import dateline.api.source.SourceRequests;
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
import dateline.ingest.source.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources: what is pulled or watched, and what came of it. */
@Singleton
final class SourcePart implements Part<SourceJson> {
    private static final int ROWS = 50;

    private final SourceRequests requests;
    private final SourceControls controls;

    SourcePart(SourceRequests requests, SourceControls controls) {
        this.requests = requests;
        this.controls = controls;
    }

    @Override
    public String word() {
        return "sources";
    }

    @Override
    public String key() {
        return "name";
    }

    @Override
    public String name(SourceJson stored) {
        return stored.name();
    }

    @Override
    public String title(SourceJson stored) {
        return stored.name();
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public List<PartField> fields(DeskMessages text, @Nullable SourceJson stored) {
        return controls.of(text, stored);
    }

    @Override
    public FormValues start() {
        return SourceControls.start();
    }

    @Override
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        SourceRequests.Page page = requests.page(after, ROWS);
        return new PartTable(
                text.of("part.sources"),
                false,
                Stream.of("name", "address", "state", "lastLook", "answer", "nextLook", "taken", "refused")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                page.sources().stream().map(source -> row(layout, source)).toList(),
                text.of("parts.nothing"),
                page.next() == null ? null : "/sources?after=" + page.next());
    }

    private static PartTable.Row row(DeskLayout layout, SourceJson source) {
        DeskMessages text = layout.text();
        SourceJson.State state = source.state();
        return PartTable.Row.of(
                Cell.link(source.name(), PartPath.of("sources", source.name())),
                Cell.code(source.address()),
                Cell.state(text.of("parts.state." + state.standing()), state.standing()),
                Cell.said(layout.time(state.lastLook())),
                Cell.of(state.answer()),
                Cell.said(layout.time(state.nextLook())),
                Cell.said(text.number(state.taken())),
                Cell.said(text.number(state.refused())));
    }

    @Override
    public SourceJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<SourceJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch);
    }

    @Override
    public void complete(PartPage.Builder page, DeskLayout layout, SourceJson stored) {
        DeskMessages text = layout.text();
        SourceJson.State state = stored.state();
        String path = PartPath.of("sources", stored.name());
        page.link("/sources", text.of("part.sources"))
                .fact(text.of("parts.state"), text.of("parts.state." + state.standing()))
                .fact(text.of("parts.movedTo"), state.movedTo())
                .fact(text.of("parts.lastLook"), layout.time(state.lastLook()))
                .fact(text.of("parts.answer"), state.answer())
                .fact(text.of("parts.nextLook"), layout.time(state.nextLook()))
                .fact(text.of("parts.failures"), text.number(state.failures()))
                .fact(text.of("parts.failing"), layout.time(state.failingSince()))
                .fact(text.of("parts.taken"), text.number(state.taken()))
                .fact(text.of("parts.refused"), text.number(state.refused()))
                .button(PartButton.of(path + "/look", text.of("parts.look")))
                .button(PartButton.asking(path + "/delete", text.of("parts.delete"), text.of("parts.delete.sources")))
                .table(refusals(layout, "parts.refusals", state.refusals()))
                .table(refusals(layout, "parts.omissions", state.omissions()));
        if (state.push() != null) {
            push(page, layout, state.push());
        }
    }

    private static void push(PartPage.Builder page, DeskLayout layout, HubState push) {
        DeskMessages text = layout.text();
        page.fact(text.of("parts.push"), text.of("parts.hub." + push.standing()))
                .fact(text.of("parts.hub"), push.hub())
                .fact(text.of("parts.topic"), push.topic())
                .fact(text.of("parts.ends"), layout.time(push.leaseEnd()))
                .fact(text.of("parts.received"), text.number(push.received()))
                .fact(text.of("parts.ignored"), text.number(push.ignored()))
                .fact(text.of("parts.lastReceived"), layout.time(push.lastReceived()))
                .fact(text.of("parts.answer"), push.answer());
    }

    private static PartTable refusals(DeskLayout layout, String key, List<Refusal> refusals) {
        DeskMessages text = layout.text();
        return PartTable.headed(
                text.of(key),
                Stream.of("item", "reason", "at")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                refusals.stream()
                        .map(refusal -> PartTable.Row.of(
                                Cell.code(refusal.item()),
                                Cell.of(refusal.reason()),
                                Cell.said(layout.time(refusal.at()))))
                        .toList(),
                text.of("parts.no-refusals"));
    }
}
