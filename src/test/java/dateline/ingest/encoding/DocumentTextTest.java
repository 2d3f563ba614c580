package dateline.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextTest {
    private static final String TEXT = "خبر عاجل\n\nنص الخبر";

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"})
    void aDeclaredEncodingIsDecoded(String charset) {
        assertThat(DocumentText.decoded(TEXT.getBytes(Charset.forName(charset)), charset, false))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16le", "utf-16be"})
    void aByteOrderMarkDecidesTheEncoding(String charset) {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertThat(DocumentText.decoded(marked, null, false)).isEqualTo(TEXT);
    }

    @Test
    void undeclaredWindows1256IsRefusedWithTheLineAndAHint() {
        byte[] bytes = ("Title\n\n" + TEXT).getBytes(Charset.forName("windows-1256"));
        assertThatThrownBy(() -> DocumentText.decoded(bytes, null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("charset=windows-1256");
    }

    /** The hint names the encoding that the bytes seem to have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | The captain’s “stays” – €100…
            windows-1252 | The fleet’s in port
            windows-1252 | Une grève a commencé lundi au port du Havre
            windows-1252 | Ein Streik im Hafen hat für Verspätung gesorgt
            windows-1256 | وصل وزير الدفاع إلى العاصمة يوم الجمعة
            windows-1256 | Oslo: وصل وزير الدفاع إلى العاصمة يوم الجمعة
            windows-1251 | Забастовка в порту началась в понедельник утром, сообщила полиция
            Shift_JIS    | 港のストライキが始まった
            """)
    void theHintForAnUndeclaredEncodingDependsOnTheBytes(String charset, String text) {
        byte[] bytes = ("Title\n\n" + text).getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> DocumentText.decoded(bytes, null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("charset=" + charset);
    }

    @Test
    void brokenUtf8IsRefusedAndNotReplaced() {
        byte[] bytes = {'T', '\n', (byte) 0xC3, 'x'};
        assertThatThrownBy(() -> DocumentText.decoded(bytes, "utf-8", false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("offset 2");
    }

    @Test
    void undeclaredUtf16IsRefusedWithAHint() {
        assertThatThrownBy(() -> DocumentText.decoded("A title\nText".getBytes(StandardCharsets.UTF_16LE), null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("charset=utf-16le");
    }

    @Test
    void binaryIsRefused() {
        byte[] bytes = {'P', 'K', 3, 4, 0, 0, 8, 0, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'};
        assertThatThrownBy(() -> DocumentText.decoded(bytes, null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void oneZeroByteMeansBinaryAndNotUtf16() {
        assertThatThrownBy(() -> DocumentText.decoded("Title\n\nte\0xt".getBytes(StandardCharsets.UTF_8), null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void aDocumentOfOnlySpacesIsEmpty() {
        assertThatThrownBy(() -> DocumentText.decoded(" \n\t\n".getBytes(StandardCharsets.UTF_8), null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void anUnknownEncodingIsNamed() {
        assertThatThrownBy(() -> DocumentText.decoded(new byte[] {'a'}, "klingon-8", false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("klingon-8");
    }

    @Test
    void anHtmlPageMayNameItsOwnEncoding() {
        String page = "<meta charset=\"windows-1256\"><p>" + TEXT;
        assertThat(DocumentText.decoded(page.getBytes(Charset.forName("windows-1256")), null, true))
                .isEqualTo(page);
    }

    @Test
    void everyLineEndBecomesALineFeed() {
        assertThat(DocumentText.decoded("a\r\nb\rc\u2028d".getBytes(StandardCharsets.UTF_8), null, false))
                .isEqualTo("a\nb\nc\nd");
    }

    /** HTML Living Standard §13.2.3.2: an encoding in a comment is not a declaration. */
    @Test
    void anEncodingInACommentIsIgnored() {
        String page = "<!-- <meta charset=\"windows-1256\"> --><p>" + TEXT;
        assertThat(DocumentText.decoded(page.getBytes(StandardCharsets.UTF_8), null, true))
                .isEqualTo(page);
    }

    @Test
    void utf32IsNotReadAsUtf16() {
        for (String name : new String[] {"UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
            assertThat(DocumentText.decoded(bytes, null, false)).isEqualTo(TEXT);
        }
    }

    /** WHATWG Encoding Standard §4.2: the encodings of labels. */
    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, captain’s “stays” – €100…",
        "Latin1, windows-1252, captain’s",
        "US-ASCII, windows-1252, captain’s",
        "ISO_8859-1:1987, windows-1252, €",
        "iso-8859-9, windows-1254, İstanbul’da €",
        "iso-8859-11, x-windows-874, ข่าว “วันนี้”…",
        "tis-620, x-windows-874, ข่าว…",
        "gb2312, gb18030, 镕基 喆 €",
        "gbk, gb18030, 㐂",
        "shift_jis, windows-31j, ①～髙﨑",
        "x-sjis, windows-31j, Ⅳ㈱",
        "iso-2022-jp, x-windows-iso2022jp, ①㈱",
        "euc-kr, x-windows-949, 똠방각하 펲",
        "ks_c_5601-1987, x-windows-949, 뷁",
        "big5, Big5-HKSCS, 香港嘅",
        "utf8, UTF-8, né",
        "unicode-1-1-utf-8, UTF-8, né",
        "koi8, KOI8-R, новости",
        "macintosh, x-MacRoman, captain’s",
        "logical, ISO-8859-8, חדשות",
        "utf-16, UTF-16LE, né"
    })
    void aLabelMeansTheEncodingOfTheStandard(String label, String charset, String text) {
        assertThat(DocumentText.decoded(text.getBytes(Charset.forName(charset)), label, false))
                .isEqualTo(text);
    }

    /** A byte without a letter in windows-1252 is refused and not removed. */
    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void aByteWithoutALetterIsRefused(int wrong) {
        byte[] bytes = {'a', (byte) wrong, 'b'};
        assertThatThrownBy(() -> DocumentText.decoded(bytes, "iso-8859-1", false))
                .hasMessageContaining("Byte 0x%02X at offset 1, line 1".formatted(wrong));
    }

    /** WHATWG Encoding Standard §6: the byte order mark overrides every label. */
    @Test
    void aByteOrderMarkOverridesTheLabel() {
        byte[] bytes = "\uFEFFné".getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentText.decoded(bytes, "iso-8859-1", false)).isEqualTo("né");
    }

    /** HTML Living Standard §13.2.3.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><p>captain’s</p></html>",
                "<?xml version='1.0' encoding='latin1' ?><html><p>captain’s</p></html>",
                "<meta charset=iso-8859-1><p>captain’s</p>",
                "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>captain’s</p>",
                "<?xml version='1.0' encoding='utf-8'?><meta charset=windows-1252><p>captain’s</p>"
            })
    void theLabelInAPageDecidesItsEncoding(String page) {
        assertThat(DocumentText.decoded(page.getBytes(Charset.forName("windows-1252")), null, true))
                .isEqualTo(page);
    }
}
