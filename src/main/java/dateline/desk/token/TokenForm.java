package dateline.desk.token;

import dateline.access.Scopes;
import dateline.api.section.SectionRequests;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceField.Choice;
import dateline.desk.resource.ResourceForm;
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
    ResourceForm of(DeskMessages text) {
        List<Choice> scopes = new ArrayList<>(ResourceField.words(text, "resources.scope.", "read", "write", "admin"));
        sections.all().stream()
                .filter(section -> section.retired() == null)
                .forEach(section -> scopes.add(new Choice(
                        Scopes.WRITE_SECTION + section.slug(), text.of("resources.scope.section", section.title()))));
        return ResourceForm.of(
                "form",
                "/tokens",
                text.of("resources.create-token"),
                List.of(
                        ResourceField.line("name").demanded().hinted("token-name"),
                        ResourceField.choices("scopes", scopes),
                        ResourceField.of("expires", ResourceField.Kind.TIME).hinted("never")));
    }
}
