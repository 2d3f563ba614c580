package dateline.desk.token;

import dateline.access.Scopes;
import dateline.api.section.SectionRequests;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartField;
import dateline.desk.part.PartField.Choice;
import dateline.desk.part.PartForm;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The form for a new token. */
@Singleton
final class TokenForm {
    private final SectionRequests sections;

    TokenForm(SectionRequests sections) {
        this.sections = sections;
    }

    /** The form with nothing in it. */
    PartForm of(DeskMessages text) {
        List<Choice> scopes = new ArrayList<>(PartField.words(text, "parts.scope.", "read", "write", "admin"));
        sections.all().stream()
                .filter(section -> section.retired() == null)
                .forEach(section -> scopes.add(new Choice(
                        Scopes.WRITE_SECTION + section.slug(), text.of("parts.scope.section", section.title()))));
        return PartForm.of(
                "form",
                "/tokens",
                text.of("parts.create-token"),
                List.of(
                        PartField.line("name").demanded().hinted("token-name"),
                        PartField.choices("scopes", scopes),
                        PartField.of("expires", PartField.Kind.TIME).hinted("never")));
    }
}
