package dateline.ingest.html;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Replaces the controls of forms by the text that they show, since an article in a feed can have no form. */
public final class FormControls {
    private static final Evaluator CONTROLS =
            Selector.evaluatorOf("input, select, textarea, button, label, output, meter, progress");

    private static final String TYPED = "input:not([type]), input[type=text], input[type=email], input[type=search],"
            + " input[type=tel], input[type=url], input[type=password]";

    /** A longer paragraph in a form belongs to the article; a shorter one may only invite to fill the form in. */
    private static final int PARAGRAPH = 200;

    private FormControls() {}

    /** Whether a form only asks for input, such as a search term or an address, and has no part of an article in it. */
    public static boolean isInputForm(Element form) {
        return form.selectFirst(TYPED) != null
                && form.selectFirst("h1, article, main") == null
                && form.select("p").stream().noneMatch(p -> p.text().length() > PARAGRAPH);
    }

    static void toText(Document body, ImportReportBuilder report) {
        for (Element control : body.body().select(CONTROLS)) {
            Deadline.check();
            if (HtmlTree.isAttached(control)) {
                replace(control, report);
            }
        }
    }

    private static void replace(Element control, ImportReportBuilder report) {
        switch (control.normalName()) {
            case "input" -> replaceInput(control, report);
            case "select" -> {
                String choices = control.getElementsByTag("option").stream()
                        .map(option -> option.hasText() ? option.text() : option.attr("label"))
                        .filter(choice -> !choice.isBlank())
                        .collect(Collectors.joining(", "));
                Placement.replace(control, choices);
            }
            case "textarea" -> Placement.replace(control, control.wholeText());
            default -> {
                if (control.nextSibling() instanceof Element) {
                    control.after(new TextNode(" "));
                }
                control.unwrap();
            }
        }
    }

    private static void replaceInput(Element input, ImportReportBuilder report) {
        String value = input.attr("value").strip();
        switch (input.attr("type").toLowerCase(Locale.ROOT)) {
            case "submit", "button", "reset" -> Placement.replace(input, value);
            case "hidden" -> input.remove();
            default -> {
                String shown = value.isEmpty() ? input.attr("placeholder") : value;
                report.leftOut(null, ("<input> " + shown).strip(), "this element is not kept");
                input.remove();
            }
        }
    }
}
