package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The terms of use that apply to an article. */
class TermsTest {
    private static final String PUBLICATION = "© The Harbour Times";
    private static final Agency AGENCY = new Agency(
            "ap",
            "ap",
            "AP",
            "Associated Press",
            "https://apnews.com/",
            null,
            "© AP",
            "No archive use.",
            "https://apnews.com/terms",
            null,
            List.of(),
            List.of(),
            Instant.EPOCH,
            null);

    @Test
    void theArticlesOwnTermsComeFirst() {
        Credits own = credits("© Ann Lee", "Free for schools.", "https://creativecommons.org/licenses/by/4.0/");
        Terms expected = new Terms("© Ann Lee", "Free for schools.", "https://creativecommons.org/licenses/by/4.0/");
        assertThat(Terms.of(own, AGENCY, PUBLICATION)).isEqualTo(expected);
        assertThat(Terms.of(own, null, PUBLICATION)).isEqualTo(expected);
    }

    @Test
    void termsThatTheArticleLacksAreThoseOfTheAgency() {
        assertThat(Terms.of(credits("© Ann Lee", null, null), AGENCY, PUBLICATION))
                .isEqualTo(new Terms("© Ann Lee", "No archive use.", "https://apnews.com/terms"));
    }

    @Test
    void anArticleWithoutAgencyHasTheRightsOfThePublication() {
        assertThat(Terms.of(credits(null, null, null), null, PUBLICATION))
                .isEqualTo(new Terms(PUBLICATION, null, null));
    }

    @Test
    void thePublicationClaimsNoRightsInAnArticleOfAnAgency() {
        Agency silent = new Agency(
                "cp",
                "cp",
                "CP",
                "Canadian Press",
                "https://cp.example/",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null);
        assertThat(Terms.of(credits(null, null, null), silent, PUBLICATION)).isEqualTo(new Terms(null, null, null));
    }

    private static Credits credits(@Nullable String rights, @Nullable String usageTerms, @Nullable String license) {
        return new Credits(null, List.of(), List.of(), null, null, null, rights, usageTerms, license, null);
    }
}
