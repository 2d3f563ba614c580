package dateline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aContractIsInForceFromItsBeginningUntilItsEnd() {
        assertThat(partner(null, null).isActive(NOW)).isTrue();
        assertThat(partner(NOW, NOW.plus(HOUR)).isActive(NOW)).isTrue();
        assertThat(partner(NOW.plus(HOUR), null).isActive(NOW)).isFalse();
        assertThat(partner(null, NOW).isActive(NOW)).isFalse();
        assertThat(partner(null, null).retiredAt(NOW).isActive(NOW)).isFalse();
    }

    @Test
    void partnersWithTheSameTermsReadTheSameEdition() {
        assertThat(partner(null, null).edition())
                .isEqualTo(partner(NOW, NOW.plus(HOUR)).edition());
        assertThat(partner(null, null).edition().name()).isEqualTo("7 summary images msn ");
    }

    @Test
    void aTallyBeginsAgainWhenItIsTaken() {
        Tally tally = new Tally();
        tally.took(5);
        tally.took(3);
        tally.unchanged();
        tally.refused();
        tally.delivered(4);
        assertThat(tally.reset()).isEqualTo(new Tally.Counts(4, 1, 1, 1, 5));
        assertThat(tally.reset().isEmpty()).isTrue();
    }

    private static Partner partner(@Nullable Instant starts, @Nullable Instant ends) {
        return new Partner(
                "herald", "The Herald", null, 7, true, true, List.of("rss"), "msn", starts, ends, 0, NOW, null);
    }
}
