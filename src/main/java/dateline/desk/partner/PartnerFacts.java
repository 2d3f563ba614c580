package dateline.desk.partner;

import dateline.api.partner.PartnerJson;
import dateline.api.partner.PartnerStateJson;
import dateline.api.partner.PartnerStateRequests;
import dateline.api.partner.PartnerTokenJson;
import dateline.api.partner.PartnerTokenRequests;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartField;
import dateline.desk.part.PartForm;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartPath;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
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
    static PartForm tokenForm(DeskMessages text, String name) {
        return PartForm.of(
                "tokens",
                PartPath.of("partners", name) + "/tokens",
                text.of("parts.create-token"),
                List.of(PartField.of("expires", PartField.Kind.TIME).hinted("never")));
    }

    /** Adds them to a page. */
    void add(PartPage.Builder page, DeskLayout layout, PartnerJson partner) {
        DeskMessages text = layout.text();
        PartnerStateJson state = states.read(partner.name());
        page.link("/partners", text.of("part.partners"))
                .link(PartPath.of("partners", partner.name()) + "/check", text.of("parts.check"))
                .fact(text.of("parts.active"), text.of(state.active() ? "parts.yes" : "parts.no"))
                .fact(text.of("parts.last-request"), layout.time(state.lastLook()))
                .fact(text.of("parts.quiet"), text.of(state.quiet() ? "parts.yes" : "parts.no"));
        if (partner.retired() == null) {
            page.form(tokenForm(text, partner.name()))
                    .button(PartButton.asking(
                            PartPath.of("partners", partner.name()) + "/retire",
                            text.of("parts.retire"),
                            text.of("parts.retire.partners")));
        } else {
            page.fact(text.of("parts.retired"), text.of("parts.retired-since", layout.time(partner.retired())));
        }
        page.table(PartTable.headed(
                        text.of("part.tokens"),
                        columns(text, "id", "created", "expires", "revoked", "revoke"),
                        tokens.all(partner.name()).stream()
                                .map(token -> row(layout, partner.name(), token))
                                .toList(),
                        text.of("parts.no-tokens")))
                .table(PartTable.headed(
                        text.of("parts.partner-days"),
                        columns(text, "day", "requests", "unchanged", "refused", "deliveries", "articles"),
                        state.days().stream().map(day -> row(text, day)).toList(),
                        text.of("parts.no-partner-days")));
    }

    private static PartTable.Row row(DeskLayout layout, String partner, PartnerTokenJson token) {
        DeskMessages text = layout.text();
        boolean revoked = token.revoked() != null;
        List<PartButton> buttons = revoked
                ? List.of()
                : List.of(PartButton.asking(
                                PartPath.of("partners", partner) + "/tokens/" + token.id() + "/revoke",
                                text.of("parts.revoke"),
                                text.of("parts.revoke-says"))
                        .about(token.id()));
        return new PartTable.Row(
                List.of(
                        Cell.code(token.id()),
                        Cell.said(layout.time(token.created())),
                        Cell.said(layout.time(token.expires())),
                        Cell.said(layout.time(token.revoked())),
                        Cell.buttons(buttons)),
                revoked);
    }

    private static PartTable.Row row(DeskMessages text, PartnerStateJson.Day day) {
        return PartTable.Row.of(
                Cell.said(text.day(day.day())),
                Cell.said(text.number(day.requests())),
                Cell.said(text.number(day.unchanged())),
                Cell.said(text.number(day.refused())),
                Cell.said(text.number(day.deliveries())),
                Cell.said(text.number(day.articles())));
    }

    private static List<String> columns(DeskMessages text, String... words) {
        return Stream.of(words).map(word -> text.of("parts." + word)).toList();
    }
}
