package dateline.desk.reference;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.author.AuthorJson;
import dateline.api.author.AuthorRequests;
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
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The authors whose names are joined, so that their articles are in one feed. */
@Singleton
final class AuthorResource implements ResourceKind<AuthorJson> {
    private final AuthorRequests requests;

    AuthorResource(AuthorRequests requests) {
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
    public List<ResourceField> fields(DeskMessages text, @Nullable AuthorJson stored) {
        List<ResourceField> fields = new ArrayList<>();
        fields.add(ResourceField.line("name").demanded().hinted("author-name"));
        if (stored == null) {
            fields.add(ResourceField.line("slug").demanded().hinted("author-slug"));
        }
        fields.add(ResourceField.list("names").demanded().hinted("names"));
        return fields;
    }

    @Override
    public ResourceTable table(DeskLayout layout, String after) {
        DeskMessages text = layout.text();
        return new ResourceTable(
                text.of("nav.authors"),
                false,
                List.of(text.of("resources.name"), text.of("resources.slug"), text.of("resources.names")),
                requests.all().stream()
                        .map(author -> ResourceTable.Row.of(
                                Cell.link(author.name(), ResourcePath.of("authors", author.slug())),
                                Cell.of(author.slug()),
                                Cell.of(String.join(" · ", author.names()))))
                        .toList(),
                text.of("resources.no-authors"),
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
    public void complete(ResourcePage.Builder page, DeskLayout layout, AuthorJson stored) {
        DeskMessages text = layout.text();
        if (layout.admin()) {
            page.button(ResourceButton.asking(
                    ResourcePath.of("authors", stored.slug()) + "/separate",
                    text.of("resources.separate"),
                    text.of("resources.separate-says")));
        }
    }
}
