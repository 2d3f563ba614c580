package dateline.desk.subscription;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.webhook.WebhookJson;
import dateline.api.webhook.WebhookRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.Part;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartForm;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The webhooks: which programs are told of changes, and of which. */
@Singleton
final class WebhookPart implements Part<WebhookJson> {
    private final WebhookRequests requests;

    WebhookPart(WebhookRequests requests) {
        this.requests = requests;
    }

    @Override
    public String word() {
        return "webhooks";
    }

    @Override
    public String home() {
        return "subscriptions";
    }

    @Override
    public String key() {
        return "name";
    }

    @Override
    public String name(WebhookJson stored) {
        return stored.name();
    }

    @Override
    public String title(WebhookJson stored) {
        return stored.name();
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public List<PartField> fields(DeskMessages text, @Nullable WebhookJson stored) {
        List<PartField> fields = new ArrayList<>();
        if (stored == null) {
            fields.add(PartField.code("name").demanded().hinted("name"));
        }
        fields.add(PartField.code("address").demanded().hinted("webhook-address"));
        fields.add(PartField.list("feeds").hinted("webhook-feeds"));
        fields.add(PartField.choices(
                        "acts",
                        WebhookRequests.acts().stream()
                                .map(act -> new PartField.Choice(act, text.of("act-done." + act)))
                                .toList())
                .hinted("webhook-acts"));
        fields.add(PartField.code("secret").hinted(stored == null ? "secret" : "secret-change"));
        if (stored == null) {
            fields.add(PartField.of("after", PartField.Kind.COUNT).hinted("after"));
        }
        return fields;
    }

    @Override
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new PartTable(
                text.of("part.webhooks"),
                false,
                Stream.of("name", "address", "feeds", "state", "answer")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                requests.all().stream()
                        .map(webhook -> PartTable.Row.of(
                                Cell.link(webhook.name(), PartPath.of("webhooks", webhook.name())),
                                Cell.code(webhook.address()),
                                Cell.code(String.join(" ", webhook.feeds())),
                                Cell.state(text.of("parts.state." + webhook.state()), webhook.state()),
                                Cell.of(webhook.answer())))
                        .toList(),
                text.of("parts.nothing"),
                null);
    }

    @Override
    public void completeList(PartPage.Builder page, DeskLayout layout) {
        page.link("/subscriptions", layout.text().of("part.subscriptions"));
    }

    @Override
    public WebhookJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<WebhookJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch);
    }

    @Override
    public void complete(PartPage.Builder page, DeskLayout layout, WebhookJson stored) {
        DeskMessages text = layout.text();
        String path = PartPath.of("webhooks", stored.name());
        page.link("/webhooks", text.of("part.webhooks"))
                .fact(text.of("parts.state"), text.of("parts.state." + stored.state()))
                .fact(text.of("parts.answer"), stored.answer())
                .fact(text.of("parts.created"), layout.time(stored.created()))
                .form(PartForm.of(
                        "resume",
                        path + "/resume",
                        text.of("parts.resume"),
                        List.of(PartField.of("after", PartField.Kind.COUNT).hinted("resume-after"))))
                .button(PartButton.asking(path + "/delete", text.of("parts.delete"), text.of("parts.delete.webhooks")));
        if (stored.subscription() != null) {
            page.link("/subscriptions/" + stored.subscription(), text.of("parts.subscription"));
        }
    }

    @Override
    public boolean completeNew(PartPage.Builder page, DeskLayout layout, WebhookJson created) {
        if (created.secret() == null) {
            return false;
        }
        page.note(layout.text().of("parts.secret-once")).secret(layout.text().of("parts.secret"), created.secret());
        return true;
    }
}
