package dateline.attribution.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Different subjects have different addresses, and simple names keep their usual address. */
class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "C, c",
        "C#, c-sharp",
        "F♯, f-sharp",
        "C++, c++",
        "'#1', number-1",
        "'#MeToo', hash-metoo",
        ".NET, dot-net",
        "NET, net",
        "a/b, a-slash-b",
        "AC/DC, ac-slash-dc",
        "100%, 100-percent",
        "100, 100",
        "R&D, r-and-d",
        "Johnson & Johnson, johnson-and-johnson",
        "$100, dollar-100",
        "€100, euro-100",
        "₹100, indian-rupee-100",
        "₿, bitcoin",
        "M*A*S*H, m-star-a-star-s-star-h",
        "@home, at-home",
        "1 < 2, 1-less-2",
        "½, 1-slash-2",
        "−5, minus-5",
        "100％, 100-percent",
        "'a,b', a-comma-b",
        "'a、b', a-comma-b",
        "'Washington, D.C.', washington-comma-d-c",
        "'Trump, Donald', trump-comma-donald",
        "a;b, a-semicolon-b",
        "a:b, a-colon-b",
        "v1.2, v1-dot-2",
        "Jeopardy!, jeopardy-exclamation",
        "Who?, who-question",
        "¿Quién?, quién-question",
        "Georgia (country), georgia-open-country-close",
        "a[b], a-open-square-b-close-square"
    })
    void signsThatDistinguishSubjectsBecomeWords(String name, String slug) {
        assertThat(Slugs.of(name)).contains(slug);
        assertThat(Slugs.of(slug)).as("the slug of a slug").contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Climate change, climate-change",
        "climate_change, climate-change",
        "U.S. politics, u-s-politics",
        "'L’Équipe', l-équipe",
        "São Paulo, são-paulo",
        "Covid-19, covid-19",
        "Zoë Ødegård, zoë-ødegård",
        "ليلى حسن, ليلى-حسن",
        "🎉, 🎉"
    })
    void simpleNamesKeepTheirAddresses(String name, String slug) {
        assertThat(Slugs.of(name)).contains(slug).isEqualTo(Slugs.plain(name));
    }

    /** All of these have different addresses. */
    @Test
    void punctuationDistinguishesSubjects() {
        List<String> names = List.of(
                "a b", "a,b", "a;b", "a:b", "a!b", "a?b", "a/b", "a(b", "a)b", "a[b", "a&b", "a+b", "1.2", "1 2");
        assertThat(names.stream().map(Slugs::of).distinct()).hasSameSizeAs(names);
        assertThat(List.of("a b", "a-b", "a–b", "a_b", "a.b", "a'b", "a’b", "a \"b\"", "a · b"))
                .allSatisfy(name -> assertThat(Slugs.of(name)).contains("a-b"));
    }

    @Test
    void caseSpacesAndCompositionDoNotMakeAnotherSubject() {
        assertThat(List.of("São Paulo", "SÃO PAULO", "  são   paulo ", "Sa\u0303o Paulo", "São\u00A0Paulo"))
                .allSatisfy(name -> assertThat(Slugs.of(name)).contains("são-paulo"));
        assertThat(List.of("C#", "c #", "C ♯"))
                .allSatisfy(name -> assertThat(Slugs.of(name)).contains("c-sharp"));
    }

    @Test
    void aNameWithoutLettersAndSignsHasNoAddress() {
        assertThat(List.of("…", " ", "-", "_", ""))
                .allSatisfy(name -> assertThat(Slugs.of(name)).isEmpty());
    }

    @Test
    void longNamesWithTheSameBeginningHaveDifferentAddresses() {
        String long1 = "Strasse ".repeat(40) + "eins";
        String long2 = "Strasse ".repeat(40) + "zwei";
        Optional<String> one = Slugs.of(long1);
        assertThat(one.orElseThrow()).hasSizeLessThanOrEqualTo(240).startsWith("strasse-strasse");
        assertThat(one).isNotEqualTo(Slugs.of(long2));
        assertThat(Slugs.of(one.orElseThrow())).isEqualTo(one);
        assertThat(Slugs.plain(long1)).isEqualTo(Slugs.plain(long2));
    }
}
