package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An author with several names has one slug for all of them. */
class JoinedAuthorTest {
    private static final JoinedAuthor KIM =
            new JoinedAuthor("kim-min-su", "Kim Min-su", List.of("김민수", "Min-su Kim", "Kim Min Su"), Instant.EPOCH);

    @Test
    void itsSlugsAreThoseOfAllItsNames() {
        assertThat(KIM.slugs()).containsExactly("kim-min-su", "김민수", "min-su-kim");
    }

    @Test
    void aNameWithoutLettersHasNoSlug() {
        JoinedAuthor author = new JoinedAuthor("ann-lee", "Ann Lee", List.of("-", "A. Lee"), Instant.EPOCH);
        assertThat(author.slugs()).containsExactly("ann-lee", "a-lee");
    }

    @Test
    void everyNameHasTheSlugOfTheJoinedAuthor() {
        List<JoinedAuthor> joined =
                List.of(new JoinedAuthor("ann-lee", "Ann Lee", List.of("A. Lee"), Instant.EPOCH), KIM);
        assertThat(JoinedAuthor.slug("min-su-kim", joined)).isEqualTo("kim-min-su");
        assertThat(JoinedAuthor.slug("김민수", joined)).isEqualTo("kim-min-su");
        assertThat(JoinedAuthor.slug("a-lee", joined)).isEqualTo("ann-lee");
    }

    @Test
    void anAuthorWithOneNameKeepsTheSlug() {
        assertThat(JoinedAuthor.slug("bo-ek", List.of(KIM))).isEqualTo("bo-ek");
        assertThat(JoinedAuthor.slug("bo-ek", List.of())).isEqualTo("bo-ek");
    }
}
