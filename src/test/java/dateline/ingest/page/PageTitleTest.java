package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReportExtract;
import dateline.ingest.document.ImportReportBuilder;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private final ImportReportBuilder report = new ImportReportBuilder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p class=MsoTitle>Fleet stays</p><p class=MsoNormal>a</p> ~ Document1 ~ Fleet stays",
                "<p class=MsoTitle>Fleet stays</p><h1>First part</h1><p>a</p> ~ Document1 ~ Fleet stays",
                "<p class=MsoTitleCxSpFirst>Fleet</p> <p class=MsoTitleCxSpLast>stays</p><p>a</p> ~ A template ~ Fleet stays",
                "<p class=MsoTitle>&nbsp;</p><h1>Fleet stays</h1><p>a</p> ~ Document1 ~ Fleet stays",
                "<p class=\"c3 c7 title\" id=h.1><span>Fleet stays</span></p><h1>First part</h1><p>a</p> ~ Untitled document ~ Fleet stays",
                "<p class=title>A box</p><p>a</p> ~ Fleet stays ~ Fleet stays",
                "<p>a</p> ~ Fleet stays - Google Docs ~ Fleet stays"
            })
    void theVisibleTitleOverridesTheTitleElement(String body, String said, String title) {
        assertThat(page(said, body).title()).isEqualTo(title);
    }

    /** Default titles of programs in many languages, and names of files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Document1",
                "Dokument 2",
                "Documento1",
                "Untitled document",
                "Untitled",
                "Unbenanntes Dokument",
                "Document sans titre",
                "Documento sin título",
                "Sans nom 1",
                "Naamloos document (2)",
                "Документ1",
                "無題のドキュメント",
                "未命名文档",
                "제목 없는 문서",
                "مستند بدون عنوان",
                "Microsoft Word - fleet final.docx",
                "fleet_final_2.docx",
                "port.odt",
                "Untitled document - Google Docs"
            })
    void aDefaultTitleOfAProgramIsNotATitle(String said) {
        assertThat(page(said, "<h2>Fleet stays</h2><p>a</p>").title()).isEmpty();
        assertThat(ReportExtract.of(report).leftOut()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Document shows what went wrong", "Untitled, a film by Jane Doe", "Port buys St. Pages", "1984"})
    void otherTitlesAreKept(String said) {
        assertThat(page(said, "<p>a</p>").title()).isEqualTo(said);
    }

    private HtmlPage page(String said, String body) {
        return HtmlPage.of("<title>" + said + "</title><body>" + body, NOW, report);
    }
}
