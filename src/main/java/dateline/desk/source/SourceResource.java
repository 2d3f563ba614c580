package dateline.desk.source;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.source.HubState;
import dateline.api.source.SourceJson;
import dateline.api.source.SourceRequests;
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
import dateline.ingest.source.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources: what is pulled or watched, and what came of it. */
@Singleton
final class SourceResource implements ResourceKind<SourceJson> {
    private static final int ROWS = 50;

    private final SourceRequests requests;
    private final SourceControls controls;

    SourceResource(SourceRequests requests, SourceControls controls) {
        this.requests = requests;
        this.controls = controls;
    }

    @Override
    public String word() {
        return "sources";
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
    public List<ResourceField> fields(DeskMessages text, @Nullable SourceJson stored) {
        return controls.of(text, stored);
    }

    @Override
    public FormValues start() {
        return SourceControls.start();
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        SourceRequests.Page page = requests.page(after, ROWS);
        return new ResourceTable(
                text.of("nav.sources"),
                false,
                Stream.of("name", "address", "state", "lastLook", "answer", "nextLook", "taken", "refused")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                page.sources().stream().map(source -> row(layout, source)).toList(),
                text.of("resources.nothing"),
                page.next() == null ? null : "/sources?after=" + page.next());
    }

    private static ResourceTable.Row row(DeskLayout layout, SourceJson source) {
        DeskMessages text = layout.text();
        SourceJson.State state = source.state();
        return ResourceTable.Row.of(
                Cell.link(source.name(), ResourcePath.of("sources", source.name())),
                Cell.code(source.address()),
                Cell.state(text.of("resources.state." + state.standing()), state.standing()),
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
    public void complete(ResourcePage.Builder page, DeskLayout layout, SourceJson stored) {
        DeskMessages text = layout.text();
        SourceJson.State state = stored.state();
        String path = ResourcePath.of("sources", stored.name());
        page.link("/sources", text.of("nav.sources"))
                .fact(text.of("resources.state"), text.of("resources.state." + state.standing()))
                .fact(text.of("resources.movedTo"), state.movedTo())
                .fact(text.of("resources.lastLook"), layout.time(state.lastLook()))
                .fact(text.of("resources.answer"), state.answer())
                .fact(text.of("resources.nextLook"), layout.time(state.nextLook()))
                .fact(text.of("resources.failures"), text.number(state.failures()))
                .fact(text.of("resources.failing"), layout.time(state.failingSince()))
                .fact(text.of("resources.taken"), text.number(state.taken()))
                .fact(text.of("resources.refused"), text.number(state.refused()))
                .button(ResourceButton.of(path + "/look", text.of("resources.look")))
                .button(ResourceButton.asking(
                        path + "/delete", text.of("resources.delete"), text.of("resources.delete.sources")))
                .table(refusals(layout, "resources.refusals", state.refusals()))
                .table(refusals(layout, "resources.omissions", state.omissions()));
        if (state.push() != null) {
            push(page, layout, state.push());
        }
    }

    private static void push(ResourcePage.Builder page, DeskLayout layout, HubState push) {
        DeskMessages text = layout.text();
        page.fact(text.of("resources.push"), text.of("resources.hub." + push.standing()))
                .fact(text.of("resources.hub"), push.hub())
                .fact(text.of("resources.topic"), push.topic())
                .fact(text.of("resources.ends"), layout.time(push.leaseEnd()))
                .fact(text.of("resources.received"), text.number(push.received()))
                .fact(text.of("resources.ignored"), text.number(push.ignored()))
                .fact(text.of("resources.lastReceived"), layout.time(push.lastReceived()))
                .fact(text.of("resources.answer"), push.answer());
    }

    private static ResourceTable refusals(DeskLayout layout, String key, List<Refusal> refusals) {
        DeskMessages text = layout.text();
        return ResourceTable.headed(
                text.of(key),
                Stream.of("item", "reason", "at")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                refusals.stream()
                        .map(refusal -> ResourceTable.Row.of(
                                Cell.code(refusal.item()),
                                Cell.of(refusal.reason()),
                                Cell.said(layout.time(refusal.at()))))
                        .toList(),
                text.of("resources.no-refusals"));
    }
}
