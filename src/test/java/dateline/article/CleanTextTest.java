package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    /** UAX #9 §2.2: an override shows letters in another order than that of the text. */
    @Test
    void overridesAndEmbeddingsAreRemoved() {
        assertThat(CleanText.of("a\u202Egpj.exe\u202C b\u202Ac\u202B")).isEqualTo("agpj.exe bc");
    }

    /** UAX #9 §2.4: every isolate ends with its own mark. */
    @Test
    void onlyPairsOfIsolatesAreKept() {
        assertThat(CleanText.of("a \u2067שלום\u2069 b")).isEqualTo("a \u2067שלום\u2069 b");
        assertThat(CleanText.of("a \u2066b \u2067c\u2069")).isEqualTo("a b \u2067c\u2069");
        assertThat(CleanText.of("a\u2069 b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום\u200F!", "a\u200E)", "\u061C1", "می\u200Cخواهم", "👩\u200D🚀"})
    void marksAndJoinersAreKept(String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void aTextOfInvisibleCharactersIsBlank() {
        assertThat(CleanText.isBlank(" \u200B\u2066\u2069\u200F\u3164")).isTrue();
        assertThat(CleanText.isBlank("\u200Fא")).isFalse();
    }

    /** HTML Living Standard §13.2.5.80: the numbers 128 to 159 mean letters of windows-1252. */
    @Test
    void upperControlCharactersBecomeLettersOfWindows1252() {
        assertThat(CleanText.of("It\u0092s \u0093so\u0094 \u0096 \u0080100")).isEqualTo("It’s “so” – €100");
        assertThat(CleanText.of("a\u0081\u007Fb")).isEqualTo("ab");
    }
}
