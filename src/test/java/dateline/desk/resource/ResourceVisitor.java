package dateline.desk.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.desk.DeskVisitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person at the desk on the pages of what feeds are made of, whose browser runs no scripts. */
public final class ResourceVisitor {
    public static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    private final DeskVisitor visitor;

    private ResourceVisitor(DeskVisitor visitor) {
        this.visitor = visitor;
    }

    /** Somebody who is signed in with a token. */
    public static ResourceVisitor with(EmbeddedServer server, String token) {
        DeskVisitor visitor = new DeskVisitor(server);
        visitor.signIn(token);
        return new ResourceVisitor(visitor);
    }

    /** Somebody whose token has one scope. */
    public static ResourceVisitor reader(EmbeddedServer server, Client client) {
        return with(
                server,
                client.api("POST", "/api/tokens", "{\"name\": \"Reader\", \"scopes\": [\"read\"]}")
                        .at("/token"));
    }

    /** A page. No message may be missing on it, and no script of somebody else may be in it. */
    public DeskVisitor.Answer get(String path, String... headers) {
        return checked(visitor.get(path, headers));
    }

    /** Sends the main form of a page, with some fields changed; an empty value leaves the field empty. */
    public DeskVisitor.Answer submit(DeskVisitor.Answer page, String... changed) {
        return send(page.page().expectFirst("form#form"), changed);
    }

    /** Presses the button of a form with an address that ends in a word, with some more fields. */
    public DeskVisitor.Answer press(DeskVisitor.Answer page, String end, String... more) {
        return send(page.page().expectFirst("form[action$=" + end + "]"), more);
    }

    /** Sends a form that the person was never shown. */
    public DeskVisitor.Answer forge(String path, String... fields) {
        List<String> all =
                new ArrayList<>(List.of("token", visitor.get("/desk/sessions").value("token")));
        all.addAll(List.of(fields));
        return visitor.post(path, all.toArray(String[]::new));
    }

    private DeskVisitor.Answer send(Element form, String... changed) {
        List<String> names = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < changed.length; i += 2) {
            names.add(changed[i]);
        }
        ((FormElement) form)
                .formData().stream().filter(one -> !names.contains(one.key())).forEach(one -> {
                    fields.add(one.key());
                    fields.add(one.value());
                });
        fields.addAll(List.of(changed));
        return checked(visitor.follow(visitor.post(form.attr("action"), fields.toArray(String[]::new))));
    }

    private static DeskVisitor.Answer checked(DeskVisitor.Answer answer) {
        assertThat(answer.page().select("script"))
                .allSatisfy(script -> assertThat(script.attr("src")).startsWith("/static/"));
        assertThat(answer.page().select("[onerror], [style], style")).isEmpty();
        assertThat(answer.page().text()).doesNotContainPattern("\\bparts?\\.[a-z]");
        assertThat(answer.page().select("th:not([scope])")).isEmpty();
        assertThat(answer.page().select("main table"))
                .allSatisfy(table -> assertThat(table.select("> caption")).hasSize(1));
        assertThat(answer.page().select("main input:not([type=hidden]), main select, main textarea"))
                .allSatisfy(control -> assertThat(hasLabel(control, answer.page()))
                        .as(control.outerHtml())
                        .isTrue());
        return answer;
    }

    private static boolean hasLabel(Element control, Document page) {
        return control.closest("label") != null
                || !page.getElementsByAttributeValue("for", control.id()).isEmpty();
    }
}
