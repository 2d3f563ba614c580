package dateline.desk.article;

import dateline.article.Stage;
import dateline.attribution.Direction;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import dateline.ingest.document.ImportReport;
import dateline.problem.Fault;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page with the editor of an article.
 *
 * @param id null for a new article
 * @param stage null for a new article
 * @param address of the article's public page; null while it has none
 * @param state identifies the state of the article that the form began with
 * @param writable whether the person may change the article
 * @param values of the fields
 * @param problem why the last request was refused; null when it was not
 * @param notice key of the message on the act that was just done; null for none
 * @param report what was recognised in a document; null when there was none
 */
public record EditorPage(
        DeskLayout layout,
        @Nullable UUID id,
        @Nullable Stage stage,
        @Nullable String address,
        String state,
        boolean writable,
        FormValues values,
        EditorChoices choices,
        List<ActButton> acts,
        @Nullable String problem,
        List<Fault> faults,
        @Nullable String notice,
        @Nullable EditConflict conflict,
        @Nullable ImportReport report,
        ArticlePreview preview) {
    /** The hidden field with the time of the act after which the article was as the form began with it; empty for the last one. */
    static final String EARLIER = "earlier";

    public EditorPage {
        acts = List.copyOf(acts);
        faults = List.copyOf(faults);
    }

    /** The time of the act whose state the form began with; null when that is the present state. */
    public @Nullable Instant earlier() {
        try {
            return values.filled(EARLIER).map(Instant::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The value of HTML's {@code dir} for the fields with the article's text. */
    public String direction() {
        return values.text("language").isEmpty()
                ? "auto"
                : Direction.of(values.text("language")).attribute();
    }

    /** The path of the form's address, within the desk. */
    public String path() {
        return "/articles/" + (id == null ? "new" : id.toString());
    }

    /** The number of rows of a list in the form: one more than are filled, for the next one. */
    public int rows(String list) {
        return values.rows(list) + 1;
    }

    /** What is wrong with a field, or with a part of it; empty when nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> isAt(fault, field))
                .map(Fault::detail)
                .reduce((all, detail) -> all + "; " + detail)
                .orElse("");
    }

    private static boolean isAt(Fault fault, String field) {
        String name = fieldName(fault);
        return name.equals(field) || name.startsWith(field + ".");
    }

    /** The name of the field that a fault is about. */
    public static String fieldName(Fault fault) {
        String pointer = fault.pointer().startsWith("/article/")
                ? fault.pointer().substring("/article".length())
                : fault.pointer();
        String name = pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
        return name.equals("markdown") ? "content" : name;
    }
}
