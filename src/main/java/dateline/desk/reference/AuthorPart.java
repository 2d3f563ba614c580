package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.author.AuthorJson;
import dateline.api.author.AuthorRequests;
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
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The authors whose names are joined, so that their articles are in one feed. */
@Singleton
final class AuthorPart implements Part<AuthorJson> {
    private final AuthorRequests requests;

    AuthorPart(AuthorRequests requests) {
        this.requests = requests;
    }

    @Override
    public String word() {
        return "authors";
    }

    @Override
    public String key() {
        return "slug";
    }

    @Override
    public String name(AuthorJson stored) {
        return stored.slug();
    }

    @Override
    public String title(AuthorJson stored) {
        return stored.name();
    }

    @Override
    public List<PartField> fields(DeskMessages text, @Nullable AuthorJson stored) {
        List<PartField> fields = new ArrayList<>();
        fields.add(PartField.line("name").demanded().hinted("author-name"));
        if (stored == null) {
            fields.add(PartField.line("slug").demanded().hinted("author-slug"));
        }
        fields.add(PartField.list("names").demanded().hinted("names"));
        return fields;
    }

    @Override
    public PartTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new PartTable(
                text.of("part.authors"),
                false,
                List.of(text.of("parts.name"), text.of("parts.slug"), text.of("parts.names")),
                requests.all().stream()
                        .map(author -> PartTable.Row.of(
                                Cell.link(author.name(), PartPath.of("authors", author.slug())),
                                Cell.of(author.slug()),
                                Cell.of(String.join(" · ", author.names()))))
                        .toList(),
                text.of("parts.no-authors"),
                null);
    }

    @Override
    public AuthorJson read(String name) {
        return requests.read(name);
    }

    @Override
    public SavedResource<AuthorJson> put(String name, Map<String, Object> json, IfMatch ifMatch, Caller caller) {
        return requests.put(name, json, ifMatch, caller);
    }

    @Override
    public void complete(PartPage.Builder page, DeskLayout layout, AuthorJson stored) {
        DeskMessages text = layout.text();
        if (layout.admin()) {
            page.button(PartButton.asking(
                    PartPath.of("authors", stored.slug()) + "/separate",
                    text.of("parts.separate"),
                    text.of("parts.separate-says")));
        }
    }
}
