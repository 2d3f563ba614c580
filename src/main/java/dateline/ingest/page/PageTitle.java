package dateline.ingest.page;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of a page: that in its text, else that in its head. The name that a program gives to a new document, and the
 * name of a file, are not titles.
 */
final class PageTitle {
    /** The other classes of a paragraph in the style "Title" of Google Docs, which have numbers. */
    private static final Pattern NUMBERED_CLASS = Pattern.compile("c[0-9]+");

    /** The names that programs give to new documents; a number may follow. */
    private static final Set<String> UNNAMED = Set.of("""
            document, dokument, documento, documentos, document sans titre, documento sin título,
            documento senza titolo, documento sem título, documento senza nome, document sense títol, untitled,
            untitled document, untitled page, new document, new page, no title, unbenannt, unbenanntes dokument,
            neues dokument, ohne titel, sans titre, sans nom, nouveau document, sin título, nuevo documento,
            senza titolo, senza nome, nuovo documento, sem título, sem nome, novo documento, naamloos,
            naamloos document, nieuw document, namnlöst dokument, namnlös, dokument bez tytułu, bez tytułu,
            bez názvu, dokument bez názvu, nový dokument, nimetön, nimetön asiakirja, asiakirja, uten navn,
            uten tittel, dokument uten navn, ikke-navngivet dokument, ikke navngivet, névtelen dokumentum,
            névtelen, dokumentum, document fără titlu, fără titlu, adsız, adsız doküman, adsız belge, belge,
            ανώνυμο έγγραφο, έγγραφο, χωρίς τίτλο, документ, новый документ, без имени, без названия, безымянный,
            документ без назви, без назви, новий документ, документ без названия, مستند, مستند بدون عنوان,
            بدون عنوان, מסמך, מסמך ללא שם, ללא כותרת, سند بدون عنوان, 文書, 無題, 無題のドキュメント, 无标题, 无标题文档, 未命名, 未命名文档,
            文档, 文件, 未命名文件, 無標題, 無標題文件, 문서, 제목 없음, 제목 없는 문서, tài liệu không có tiêu đề, dokumen tanpa judul,
            เอกสารไม่มีชื่อ, शीर्षकहीन दस्तावेज़, microsoft word, microsoft word document,
            powerpoint presentation, google docs, libreoffice
            """.strip().split(",\\s+", -1));

    private static final String EDITOR = " - Google Docs";
    private static final Pattern NUMBER = Pattern.compile("[\\s_-]*\\(?[0-9٠-٩０-９]{0,4}\\)?$");
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)^(?:microsoft (?:office )?word|openoffice\\.org|libreoffice)\\s+[-–—]\\s+.*$");
    private static final Pattern FILE = Pattern.compile(
            "(?i)^\\S(?:.{0,200}\\S)?\\.(?:docx?|docm|dotx?|odt|ott|rtf|pages|wpd|html?|xhtml|mht|pdf|txt|md|indd|gdoc)$");

    private PageTitle() {}

    /**
     * Removes the title from the text of a page and returns it; blank when neither the text nor the head has one.
     *
     * @param headTitle the title in the head
     */
    static String take(Element root, String headTitle, ImportReportBuilder report) {
        List<Element> shown = shown(root);
        String title =
                String.join(" ", shown.stream().map(Element::text).toList()).strip();
        shown.forEach(Element::remove);
        if (!title.isEmpty()) {
            return title;
        }
        String named =
                headTitle.endsWith(EDITOR) ? headTitle.substring(0, headTitle.length() - EDITOR.length()) : headTitle;
        if (isPlaceholder(named.strip())) {
            report.leftOut(null, headTitle, "the name of a new document or of a file is not a title");
            return "";
        }
        return named.strip();
    }

    /** The paragraphs in the style "Title"; else the first {@code h1}. */
    private static List<Element> shown(Element root) {
        List<Element> shown = new ArrayList<>();
        for (Element next = firstStyled(root); next != null && isStyled(next); next = next.nextElementSibling()) {
            shown.add(next);
        }
        Element heading = shown.isEmpty() ? root.selectFirst("h1") : null;
        return heading == null ? shown : List.of(heading);
    }

    private static @Nullable Element firstStyled(Element root) {
        return root.select("[class^=MsoTitle], p.title").stream()
                .filter(element -> element.hasText() && isStyled(element))
                .findFirst()
                .orElse(null);
    }

    private static boolean isStyled(Element element) {
        return element.className().startsWith("MsoTitle")
                || (element.is("p.title") && element.classNames().stream().anyMatch(NUMBERED_CLASS::matches));
    }

    private static boolean isPlaceholder(String title) {
        String name = NUMBER.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("");
        return UNNAMED.contains(name) || PROGRAM.matches(title) || FILE.matches(title);
    }
}
