package dateline.desk.subscription;

import dateline.api.subscription.SubscriptionJson;
import dateline.api.subscription.SubscriptionRequests;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the pages of subscriptions. */
final class SubscriptionPages {
    private static final String PATH = "/subscriptions";

    private SubscriptionPages() {}

    /** The list, restricted as a filter says. */
    static ResourcePage.Builder list(DeskLayout layout, SubscriptionRequests.Page shown, Map<String, String> filter) {
        DeskMessages text = layout.text();
        ResourceTable table = new ResourceTable(
                text.of("nav.subscriptions"),
                false,
                Stream.of("topic", "host", "kind", "state", "answer", "answered")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                shown.subscriptions().stream().map(one -> row(layout, one)).toList(),
                text.of("resources.no-subscriptions"),
                shown.next() == null ? null : PATH + "?" + query(filter) + "after=" + shown.next());
        return ResourcePage.of(layout)
                .note(text.of("resources.note.subscriptions"))
                .link("/webhooks", text.of("nav.webhooks"))
                .filter(filter(text, filter))
                .table(table);
    }

    private static ResourceTable.Row row(DeskLayout layout, SubscriptionJson one) {
        DeskMessages text = layout.text();
        return new ResourceTable.Row(
                List.of(
                        Cell.link(one.topic(), PATH + "/" + one.id()),
                        Cell.code(host(one.callback())),
                        Cell.said(one.kind()),
                        Cell.state(text.of("resources.state." + one.state()), one.state()),
                        Cell.of(one.answer()),
                        Cell.said(layout.time(one.answered()))),
                one.state().equals("paused"));
    }

    private static ResourceForm filter(DeskMessages text, Map<String, String> filter) {
        return ResourceForm.of(
                        "filter",
                        PATH,
                        text.of("list.show"),
                        List.of(
                                ResourceField.choice(
                                        "state",
                                        all(
                                                text,
                                                ResourceField.words(
                                                        text,
                                                        "resources.state.",
                                                        "active",
                                                        "slow",
                                                        "retrying",
                                                        "suspended",
                                                        "paused"))),
                                ResourceField.choice(
                                        "kind",
                                        all(
                                                text,
                                                Stream.of("websub", "rsscloud", "webhook")
                                                        .map(kind -> new ResourceField.Choice(kind, kind))
                                                        .toList())),
                                ResourceField.code("host"),
                                ResourceField.code("topic")))
                .with(FormValues.of(filter), List.of());
    }

    private static List<ResourceField.Choice> all(DeskMessages text, List<ResourceField.Choice> choices) {
        return Stream.concat(Stream.of(new ResourceField.Choice("", text.of("list.all"))), choices.stream())
                .toList();
    }

    /** One subscription with its days. */
    static ResourcePage.Builder one(DeskLayout layout, SubscriptionJson one) {
        DeskMessages text = layout.text();
        String path = PATH + "/" + one.id();
        ResourcePage.Builder page = ResourcePage.of(layout)
                .link(PATH, text.of("nav.subscriptions"))
                .fact(text.of("resources.topic"), one.topic())
                .fact(text.of("resources.callback"), one.callback())
                .fact(text.of("resources.client"), one.client())
                .fact(text.of("resources.kind"), one.kind())
                .fact(text.of("resources.state"), text.of("resources.state." + one.state()))
                .fact(text.of("resources.signed"), text.of(one.signed() ? "resources.yes" : "resources.no"))
                .fact(text.of("resources.delta"), text.of(one.delta() ? "resources.yes" : "resources.no"))
                .fact(text.of("resources.created"), layout.time(one.created()))
                .fact(text.of("resources.ends"), layout.time(one.ends()))
                .fact(text.of("resources.acknowledged"), text.number(one.acknowledged()))
                .fact(text.of("resources.failures"), text.number(one.failures()))
                .fact(text.of("resources.failing"), layout.time(one.failing()))
                .fact(text.of("resources.retry"), layout.time(one.retry()))
                .fact(text.of("resources.answer"), one.answer())
                .fact(text.of("resources.answered"), layout.time(one.answered()))
                .fact(text.of("resources.millis"), one.millis() == null ? null : text.number(one.millis()));
        if (one.state().equals("paused")) {
            page.button(ResourceButton.of(path + "/resume", text.of("resources.resume")));
        } else {
            page.button(ResourceButton.of(path + "/pause", text.of("resources.pause")));
            if (!one.state().equals("active") && !one.state().equals("slow")) {
                page.button(ResourceButton.of(path + "/resume", text.of("resources.resume")));
            }
        }
        page.button(ResourceButton.of(path + "/test", text.of("resources.test")));
        if (one.kind().equals("webhook")) {
            page.link("/webhooks/" + one.topic(), text.of("resources.webhook"));
        } else {
            page.button(ResourceButton.asking(path + "/end", text.of("resources.end"), text.of("resources.end-says")));
        }
        return page.table(days(text, Objects.requireNonNullElse(one.days(), List.of())));
    }

    private static ResourceTable days(DeskMessages text, List<SubscriptionJson.Day> days) {
        return ResourceTable.headed(
                text.of("resources.days"),
                Stream.of("day", "delivered", "failed", "millis-all", "millis-most")
                        .map(column -> text.of("resources." + column))
                        .toList(),
                days.stream()
                        .map(day -> ResourceTable.Row.of(
                                Cell.said(text.day(day.day())),
                                Cell.said(text.number(day.delivered())),
                                Cell.said(text.number(day.failed())),
                                Cell.said(text.number(day.millis())),
                                Cell.said(text.number(day.mostMillis()))))
                        .toList(),
                text.of("resources.no-days"));
    }

    private static String query(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private static @Nullable String host(String callback) {
        try {
            return URI.create(callback).getHost();
        } catch (IllegalArgumentException e) {
            return callback;
        }
    }
}
