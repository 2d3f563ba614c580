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
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML from outside safe to carry: what runs, styles, frames, asks or tracks goes, and its text stays; tables,
 * figures, code, formulas, {@code lang} and {@code dir} stay; every address is absolute afterwards.
 */
public final class Sanitizer {
    private Sanitizer() {}

    /**
     * Clean HTML of a body. What is clean already is given back as it is.
     *
     * @param base what relative addresses are relative to, unless the body has a base element; without it they go
     * @throws ProblemException when the markup is a bomb: over 50,000 tags, or nested over 100 deep
     */
    public static String clean(String html, @Nullable URI base, ImportReportBuilder report) {
        Document body = HtmlTree.body(html, base == null ? "" : base.toString());
        BodyAddresses.obeyBase(body);
        WritingPrograms.settle(body.body(), report);
        Drawings.toText(body, report);
        Formulas.settle(body, report);
        FormControls.toText(body, report);
        Pictures.settle(body.body(), report);
        Recordings.settle(body, report);
        Embeds.toLinks(body, report);
        ActiveMarkup.remove(body, report);
        SafeMarkup.rename(body);
        InPageLinks.settle(body, html);
        BodyAddresses.resolve(body, report);
        noteHandlers(body, report);
        Document clean = new Cleaner(SafeMarkup.LIST).clean(body);
        keepLanguageClasses(clean);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return CleanText.of(clean.body().html()).strip();
    }

    /** Whether clean HTML has anything to read between its tags. */
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

    private static void noteHandlers(Document body, ImportReportBuilder report) {
        List<String> handlers = body.body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("on") || name.equals("style"))
                .distinct()
                .sorted()
                .toList();
        handlers.forEach(name -> report.leftOut(null, name, "this attribute is not carried"));
    }

    private static void keepLanguageClasses(Document clean) {
        for (Element code : clean.select("code[class]")) {
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
