package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credits cannot hold values that no feed could show. */
class CreditsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anAuthorAndAContributorNeedAName(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Author.named(blank))
                .withMessage("an author needs a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contributor(blank, "reporting", null))
                .withMessage("a contributor needs a name");
    }

    @Test
    void theLineOfAContributorHasNameAndOrganisation() {
        assertThat(new Contributor("Bo Ek", "reporting", "Associated Press").line())
                .isEqualTo("Bo Ek, Associated Press");
        assertThat(new Contributor("Bo Ek", "reporting", null).line()).isEqualTo("Bo Ek");
    }

    @ParameterizedTest
    @CsvSource({"38.7, -9.1", "-90, 180", "90, -180", "0, 0", ","})
    void aDatelineHasBothCoordinatesOrNone(@Nullable Double latitude, @Nullable Double longitude) {
        Dateline dateline = new Dateline("LISBON, Portugal", "LISBON", latitude, longitude);
        assertThat(dateline.latitude()).isEqualTo(latitude);
        assertThat(dateline.longitude()).isEqualTo(longitude);
    }

    @ParameterizedTest
    @CsvSource({
        "38.7,,      a dateline needs both latitude and longitude",
        ",-9.1,      a dateline needs both latitude and longitude",
        "90.1, 0,    latitude lies within ±90",
        "0, -180.1,  longitude within ±180",
        "NaN, 0,     latitude lies within ±90"
    })
    void wrongCoordinatesAreRefused(@Nullable Double latitude, @Nullable Double longitude, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dateline("LISBON", null, latitude, longitude))
                .withMessageContaining(message);
    }

    @Test
    void aDatelineNeedsAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dateline(" ", "LISBON", null, null))
                .withMessage("a dateline needs a text");
    }

    @Test
    void creditsKeepACopyOfTheirLists() {
        List<Author> authors = new ArrayList<>(List.of(Author.named("Ann Lee")));
        List<Contributor> contributors = new ArrayList<>(List.of(new Contributor("Bo Ek", null, null)));
        Credits credits = new Credits("Ann Lee", authors, contributors, null, null, null, null, null, null, null);
        authors.clear();
        contributors.clear();
        assertThat(credits.authors()).extracting(Author::name).containsExactly("Ann Lee");
        assertThat(credits.contributors()).extracting(Contributor::name).containsExactly("Bo Ek");
    }
}
