package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The direction of a language tag (BCP 47): the script decides, else the usual script of the language. */
class DirectionTest {
    @ParameterizedTest
    @CsvSource({
        "en,      ltr",
        "ar,      rtl",
        "ar-EG,   rtl",
        "fa,      rtl",
        "he,      rtl",
        "iw,      rtl",
        "ur-PK,   rtl",
        "ckb,     rtl",
        "dv,      rtl",
        "ja,      ltr",
        "und,     ltr",
        "'',      ltr",
        "ar-Latn, ltr",
        "az,      ltr",
        "az-Arab, rtl",
        "pa-Arab, rtl",
        "ff-Adlm, rtl",
        "yi-Latn, ltr"
    })
    void theScriptDecidesOrElseTheLanguage(String tag, String attribute) {
        assertThat(Direction.of(tag).attribute()).isEqualTo(attribute);
    }
}
