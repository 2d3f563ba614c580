package dateline.desk.partner;

import dateline.api.partner.PartnerJson;
import dateline.api.partner.PartnerStateJson;
import dateline.api.partner.PartnerStateRequests;
import dateline.api.partner.PartnerTokenJson;
import dateline.api.partner.PartnerTokenRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourcePath;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** What the page of a partner shows besides its contract: its tokens, and what it took on each day. */
@Singleton
final class PartnerFacts {
    private final PartnerTokenRequests tokens;
    private final PartnerStateRequests states;

    PartnerFacts(PartnerTokenRequests tokens, PartnerStateRequests states) {
        this.tokens = tokens;
        this.states = states;
    }

    /** The form for a new token. */
    static ResourceForm tokenForm(DeskMessages text, String name) {
        return ResourceForm.of(
                "tokens",
                ResourcePath.of("partners", name) + "/tokens",
                text.of("resources.create-token"),
                List.of(ResourceField.of("expires", ResourceField.Kind.TIME).hinted("never")));
    }

    /** Adds them to a page. */
    void add(ResourcePage.Builder page, DeskLayout layout, PartnerJson partner) {
        DeskMessages text = layout.text();
        PartnerStateJson state = states.read(partner.name());
        page.link("/partners", text.of("nav.partners"))
                .link(ResourcePath.of("partners", partner.name()) + "/check", text.of("resources.check"))
                .fact(text.of("resources.active"), text.of(state.active() ? "resources.yes" : "resources.no"))
                .fact(text.of("resources.last-request"), layout.time(state.lastLook()))
                .fact(text.of("resources.quiet"), text.of(state.quiet() ? "resources.yes" : "resources.no"));
        if (partner.retired() == null) {
            page.form(tokenForm(text, partner.name()))
                    .button(ResourceButton.asking(
                            ResourcePath.of("partners", partner.name()) + "/retire",
                            text.of("resources.retire"),
                            text.of("resources.retire.partners")));
        } else {
            page.fact(text.of("resources.retired"), text.of("resources.retired-since", layout.time(partner.retired())));
        }
        page.table(ResourceTable.headed(
                        text.of("nav.tokens"),
                        columns(text, "id", "created", "expires", "revoked", "revoke"),
                        tokens.all(partner.name()).stream()
                                .map(token -> row(layout, partner.name(), token))
                                .toList(),
                        text.of("resources.no-tokens")))
                .table(ResourceTable.headed(
                        text.of("resources.partner-days"),
                        columns(text, "day", "requests", "unchanged", "refused", "deliveries", "articles"),
                        state.days().stream().map(day -> row(text, day)).toList(),
                        text.of("resources.no-partner-days")));
    }

    private static ResourceTable.Row row(DeskLayout layout, String partner, PartnerTokenJson token) {
        DeskMessages text = layout.text();
        boolean revoked = token.revoked() != null;
        List<ResourceButton> buttons = revoked
                ? List.of()
                : List.of(ResourceButton.asking(
                                ResourcePath.of("partners", partner) + "/tokens/" + token.id() + "/revoke",
                                text.of("resources.revoke"),
                                text.of("resources.revoke-says"))
                        .about(token.id()));
        return new ResourceTable.Row(
                List.of(
                        Cell.code(token.id()),
                        Cell.said(layout.time(token.created())),
                        Cell.said(layout.time(token.expires())),
                        Cell.said(layout.time(token.revoked())),
                        Cell.buttons(buttons)),
                revoked);
    }

    private static ResourceTable.Row row(DeskMessages text, PartnerStateJson.Day day) {
        return ResourceTable.Row.of(
                Cell.said(text.day(day.day())),
                Cell.said(text.number(day.requests())),
                Cell.said(text.number(day.unchanged())),
                Cell.said(text.number(day.refused())),
                Cell.said(text.number(day.deliveries())),
                Cell.said(text.number(day.articles())));
    }

    private static List<String> columns(DeskMessages text, String... words) {
        return Stream.of(words).map(word -> text.of("resources." + word)).toList();
    }
}
