package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of an agency, its former slugs and its retirement. */
class AgencyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Agency AP = new Agency(
            "ap",
            "ap",
            "AP",
            "Associated Press",
            "https://apnews.com/",
            null,
            "© AP",
            null,
            null,
            null,
            List.of("أ ب", "美联社"),
            List.of(),
            Instant.EPOCH,
            null);

    @ParameterizedTest
    @ValueSource(
            strings = {"AP", "ap", "Associated Press", "ASSOCIATED PRESS", "The Associated Press", " AP ", "أ ب", "美联社"
            })
    void itsCodeNameAndMarksMatch(String printed) {
        assertThat(AP.isCalled(printed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The", "A P", "AP News", "Associated", "https://apnews.com/"})
    void otherTextsDoNotMatch(String printed) {
        assertThat(AP.isCalled(printed)).isFalse();
    }

    @Test
    void aLeadingArticleInItsOwnNameIsIgnoredToo() {
        Agency canadian = named("The Canadian Press");
        assertThat(canadian.isCalled("Canadian Press")).isTrue();
        assertThat(canadian.isCalled("the canadian press")).isTrue();
    }

    @Test
    void formerSlugsAreKeptInTheirOrder() {
        assertThat(AP.withFormer("associated").withFormer("ap-news").former()).containsExactly("associated", "ap-news");
    }

    @Test
    void aFormerSlugCanBeRemoved() {
        Agency renamed = AP.withFormer("associated").withFormer("ap-news");
        assertThat(renamed.withoutFormer("associated").former()).containsExactly("ap-news");
        assertThat(renamed.withoutFormer("other").former()).containsExactly("associated", "ap-news");
    }

    @Test
    void retirementClosesItAndKeepsTheTimeOfTheLastChange() {
        Agency retired = AP.retiredAt(NOON);
        assertThat(AP.isOpen()).isTrue();
        assertThat(retired.isOpen()).isFalse();
        assertThat(retired.retired()).isEqualTo(NOON);
        assertThat(retired.changed()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aChangeKeepsEverythingButItsTime() {
        assertThat(AP.changedAt(NOON))
                .usingRecursiveComparison()
                .ignoringFields("changed")
                .isEqualTo(AP);
        assertThat(AP.changedAt(NOON).changed()).isEqualTo(NOON);
    }

    private static Agency named(String name) {
        return new Agency(
                "cp",
                "cp",
                "CP",
                name,
                "https://cp.example/",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                NOON,
                null);
    }
}
