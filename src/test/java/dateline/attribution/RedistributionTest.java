package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stricter of the terms of an article and its agency applies. */
class RedistributionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ALLOWED",
                "ALLOWED, -, ALLOWED",
                "PARTNERS, -, PARTNERS",
                "-, NONE, NONE",
                "PARTNERS, ALLOWED, PARTNERS",
                "PARTNERS, NONE, NONE",
                "NONE, PARTNERS, NONE"
            })
    void theStricterOneApplies(@Nullable Redistribution agency, @Nullable Redistribution own, Redistribution expected) {
        Agency wire = new Agency(
                "wire",
                "wire",
                "W",
                "Wire",
                "https://wire.example/",
                null,
                null,
                null,
                null,
                agency,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null);
        Credits credits = new Credits(null, List.of(), List.of(), null, "wire", null, null, null, null, own);
        assertThat(Redistribution.of(credits, List.of(wire))).isEqualTo(expected);
    }
}
