package dateline.desk.subscription;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.webhook.WebhookJson;
import dateline.api.webhook.WebhookRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourceKind;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import dateline.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The webhooks: which programs are told of changes, and of which. */
@Singleton
final class WebhookResource implements ResourceKind<WebhookJson> {
    private final WebhookRequests requests;

    WebhookResource(WebhookRequests requests) {
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
    public boolean isForAdministrators() {
        return true;
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
    public List<ResourceField> fields(DeskMessages text, @Nullable WebhookJson stored) {
        List<ResourceField> fields = new ArrayList<>();
        if (stored == null) {
            fields.add(ResourceField.code("name").demanded().hinted("name"));
        }
        fields.add(ResourceField.code("address").demanded().hinted("webhook-address"));
        fields.add(ResourceField.list("feeds").hinted("webhook-feeds"));
        fields.add(ResourceField.choices(
                        "acts",
                        WebhookRequests.acts().stream()
                                .map(act -> new ResourceField.Choice(act, text.of("act-done." + act)))
                                .toList())
                .hinted("webhook-acts"));
        fields.add(ResourceField.code("secret").hinted(stored == null ? "secret" : "secret-change"));
        if (stored == null) {
            fields.add(ResourceField.of("after", ResourceField.Kind.COUNT).hinted("after"));
        }
        return fields;
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new ResourceTable(
                text.of("nav.webhooks"),
                false,
                Stream.of("name", "address", "feeds", "state", "answer")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                requests.all().stream()
                        .map(webhook -> ResourceTable.Row.of(
                                Cell.link(webhook.name(), ResourcePath.of("webhooks", webhook.name())),
                                Cell.code(webhook.address()),
                                Cell.code(String.join(" ", webhook.feeds())),
                                Cell.state(text.of("resources.state." + webhook.state()), webhook.state()),
                                Cell.of(webhook.answer())))
                        .toList(),
                text.of("resources.nothing"),
                null);
    }

    @Override
    public void completeList(ResourcePage.Builder page, DeskLayout layout) {
        page.link("/subscriptions", layout.text().of("nav.subscriptions"));
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
    public void complete(ResourcePage.Builder page, DeskLayout layout, WebhookJson stored) {
        DeskMessages text = layout.text();
        String path = ResourcePath.of("webhooks", stored.name());
        page.link("/webhooks", text.of("nav.webhooks"))
                .fact(text.of("resources.state"), text.of("resources.state." + stored.state()))
                .fact(text.of("resources.answer"), stored.answer())
                .fact(text.of("resources.created"), layout.time(stored.created()))
                .form(ResourceForm.of(
                        "resume",
                        path + "/resume",
                        text.of("resources.resume"),
                        List.of(ResourceField.of("after", ResourceField.Kind.COUNT)
                                .hinted("resume-after"))))
                .button(ResourceButton.asking(
                        path + "/delete", text.of("resources.delete"), text.of("resources.delete.webhooks")));
        if (stored.subscription() != null) {
            page.link("/subscriptions/" + stored.subscription(), text.of("resources.subscription"));
        }
    }

    @Override
    public boolean completeNew(ResourcePage.Builder page, DeskLayout layout, WebhookJson created) {
        if (created.secret() == null) {
            return false;
        }
        page.note(layout.text().of("resources.secret-once"))
                .secret(layout.text().of("resources.secret"), created.secret());
        return true;
    }
}
