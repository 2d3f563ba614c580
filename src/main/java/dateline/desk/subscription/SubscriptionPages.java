package dateline.desk.subscription;

import dateline.api.subscription.SubscriptionJson;
import dateline.api.subscription.SubscriptionRequests;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartForm;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
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
    static PartPage.Builder list(DeskLayout layout, SubscriptionRequests.Page shown, Map<String, String> filter) {
        DeskMessages text = layout.text();
        PartTable table = new PartTable(
                text.of("part.subscriptions"),
                false,
                Stream.of("topic", "host", "kind", "state", "answer", "answered")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                shown.subscriptions().stream().map(one -> row(layout, one)).toList(),
                text.of("parts.no-subscriptions"),
                shown.next() == null ? null : PATH + "?" + query(filter) + "after=" + shown.next());
        return PartPage.of(layout)
                .note(text.of("parts.note.subscriptions"))
                .link("/webhooks", text.of("part.webhooks"))
                .filter(filter(text, filter))
                .table(table);
    }

    private static PartTable.Row row(DeskLayout layout, SubscriptionJson one) {
        DeskMessages text = layout.text();
        return new PartTable.Row(
                List.of(
                        Cell.link(one.topic(), PATH + "/" + one.id()),
                        Cell.code(host(one.callback())),
                        Cell.said(one.kind()),
                        Cell.state(text.of("parts.state." + one.state()), one.state()),
                        Cell.of(one.answer()),
                        Cell.said(layout.time(one.answered()))),
                one.state().equals("paused"));
    }

    private static PartForm filter(DeskMessages text, Map<String, String> filter) {
        return PartForm.of(
                        "filter",
                        PATH,
                        text.of("list.show"),
                        List.of(
                                PartField.choice(
                                        "state",
                                        all(
                                                text,
                                                PartField.words(
                                                        text,
                                                        "parts.state.",
                                                        "active",
                                                        "slow",
                                                        "retrying",
                                                        "suspended",
                                                        "paused"))),
                                PartField.choice(
                                        "kind",
                                        all(
                                                text,
                                                Stream.of("websub", "rsscloud", "webhook")
                                                        .map(kind -> new PartField.Choice(kind, kind))
                                                        .toList())),
                                PartField.code("host"),
                                PartField.code("topic")))
                .with(FormValues.of(filter), List.of());
    }

    private static List<PartField.Choice> all(DeskMessages text, List<PartField.Choice> choices) {
        return Stream.concat(Stream.of(new PartField.Choice("", text.of("list.all"))), choices.stream())
                .toList();
    }

    /** One subscription with its days. */
    static PartPage.Builder one(DeskLayout layout, SubscriptionJson one) {
        DeskMessages text = layout.text();
        String path = PATH + "/" + one.id();
        PartPage.Builder page = PartPage.of(layout)
                .link(PATH, text.of("part.subscriptions"))
                .fact(text.of("parts.topic"), one.topic())
                .fact(text.of("parts.callback"), one.callback())
                .fact(text.of("parts.client"), one.client())
                .fact(text.of("parts.kind"), one.kind())
                .fact(text.of("parts.state"), text.of("parts.state." + one.state()))
                .fact(text.of("parts.signed"), text.of(one.signed() ? "parts.yes" : "parts.no"))
                .fact(text.of("parts.delta"), text.of(one.delta() ? "parts.yes" : "parts.no"))
                .fact(text.of("parts.created"), layout.time(one.created()))
                .fact(text.of("parts.ends"), layout.time(one.ends()))
                .fact(text.of("parts.acknowledged"), text.number(one.acknowledged()))
                .fact(text.of("parts.failures"), text.number(one.failures()))
                .fact(text.of("parts.failing"), layout.time(one.failing()))
                .fact(text.of("parts.retry"), layout.time(one.retry()))
                .fact(text.of("parts.answer"), one.answer())
                .fact(text.of("parts.answered"), layout.time(one.answered()))
                .fact(text.of("parts.millis"), one.millis() == null ? null : text.number(one.millis()));
        if (one.state().equals("paused")) {
            page.button(PartButton.of(path + "/resume", text.of("parts.resume")));
        } else {
            page.button(PartButton.of(path + "/pause", text.of("parts.pause")));
            if (!one.state().equals("active") && !one.state().equals("slow")) {
                page.button(PartButton.of(path + "/resume", text.of("parts.resume")));
            }
        }
        page.button(PartButton.of(path + "/test", text.of("parts.test")));
        if (one.kind().equals("webhook")) {
            page.link("/webhooks/" + one.topic(), text.of("parts.webhook"));
        } else {
            page.button(PartButton.asking(path + "/end", text.of("parts.end"), text.of("parts.end-says")));
        }
        return page.table(days(text, Objects.requireNonNullElse(one.days(), List.of())));
    }

    private static PartTable days(DeskMessages text, List<SubscriptionJson.Day> days) {
        return PartTable.headed(
                text.of("parts.days"),
                Stream.of("day", "delivered", "failed", "millis-all", "millis-most")
                        .map(column -> text.of("parts." + column))
                        .toList(),
                days.stream()
                        .map(day -> PartTable.Row.of(
                                Cell.said(text.day(day.day())),
                                Cell.said(text.number(day.delivered())),
                                Cell.said(text.number(day.failed())),
                                Cell.said(text.number(day.millis())),
                                Cell.said(text.number(day.mostMillis()))))
                        .toList(),
                text.of("parts.no-days"));
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
