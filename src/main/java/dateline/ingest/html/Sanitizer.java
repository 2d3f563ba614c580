package dateline.ingest.html;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.media.Drawings;
import dateline.ingest.media.Embeds;
import dateline.ingest.media.Pictures;
import dateline.ingest.media.Recordings;
import dateline.ingest.office.WritingPrograms;
import dateline.problem.ProblemException;
import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Makes untrusted HTML safe. Scripts, styles, frames, forms and trackers are removed, and their text is kept. Tables,
 * figures, code, formulas, {@code lang} and {@code dir} are kept. Every address becomes absolute.
 */
public final class Sanitizer {
    private static final Evaluator CODE = Selector.evaluatorOf("code[class]");

    private Sanitizer() {}

    /**
     * The clean HTML of a body. HTML that is clean already is not changed.
     *
     * @param base what relative addresses are relative to, unless the body has a base element; without it they are removed
     * @throws ProblemException when the markup has over 50,000 tags, or is nested over 100 deep
     */
    public static String clean(String html, @Nullable URI base, ImportReportBuilder report) {
        Document body = HtmlTree.body(html, base == null ? "" : base.toString());
        BodyAddresses.applyBase(body);
        WritingPrograms.normalise(body.body(), report);
        Drawings.toText(body, report);
        Formulas.normalise(body, report);
        FormControls.toText(body, report);
        Pictures.normalise(body.body(), report);
        Recordings.normalise(body, report);
        Embeds.toLinks(body, report);
        ActiveMarkup.remove(body, report);
        SafeMarkup.rename(body);
        InPageLinks.normalise(body, html);
        BodyAddresses.resolve(body, report);
        reportHandlers(body, report);
        Document clean = new Cleaner(SafeMarkup.LIST).clean(body);
        keepLanguageClasses(clean);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return CleanText.of(clean.body().html()).strip();
    }

    /** Whether clean HTML has visible text. */
    public static boolean hasText(String clean) {
        boolean inTag = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag && clean.startsWith("&#xa0;", i)) {
                i += "&#xa0;".length() - 1;
            } else if (!inTag && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    private static void reportHandlers(Document body, ImportReportBuilder report) {
        body.body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("on") || name.equals("style"))
                .distinct()
                .sorted()
                .forEach(name -> report.leftOut(null, name, "this attribute is not kept"));
    }

    private static void keepLanguageClasses(Document clean) {
        for (Element code : clean.select(CODE)) {
            String language = code.classNames().stream()
                    .filter(name -> name.startsWith("language-"))
                    .findFirst()
                    .orElse("");
            if (language.isEmpty()) {
                code.removeAttr("class");
            } else {
                code.attr("class", language);
            }
        }
    }
}
