package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void aByteOrderMarkDecides(String charset) {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertThat(DocumentText.decoded(marked, null, false)).isEqualTo(TEXT);
    }

    @Test
    void undeclaredWindows1256IsRefusedWithItsLineAndTheRepair() {
        byte[] bytes = ("Title\n\n" + TEXT).getBytes(Charset.forName("windows-1256"));
        assertThatThrownBy(() -> DocumentText.decoded(bytes, null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("charset=windows-1256");
    }

    @Test
    void brokenUtf8IsRefusedNotReplaced() {
        byte[] bytes = {'T', '\n', (byte) 0xC3, 'x'};
        assertThatThrownBy(() -> DocumentText.decoded(bytes, "utf-8", false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("offset 2");
    }

    @Test
    void undeclaredUtf16SaysWhatToDeclare() {
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
    void oneZeroByteIsBinaryNotUtf16() {
        assertThatThrownBy(() -> DocumentText.decoded("Title\n\nte\0xt".getBytes(StandardCharsets.UTF_8), null, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void nothingButWhiteSpaceIsEmpty() {
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

    /** HTML Living Standard §13.2.3.2: what stands in a comment is no declaration. */
    @Test
    void anEncodingInACommentIsNotObeyed() {
        String page = "<!-- <meta charset=\"windows-1256\"> --><p>" + TEXT;
        assertThat(DocumentText.decoded(page.getBytes(StandardCharsets.UTF_8), null, true))
                .isEqualTo(page);
    }

    @Test
    void utf32IsNotTakenForUtf16() {
        for (String name : new String[] {"UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
            assertThat(DocumentText.decoded(bytes, null, false)).isEqualTo(TEXT);
        }
    }
}
