package dateline.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.attribution.Contributor;
import dateline.ingest.contributor.ContributorLines;
import dateline.ingest.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTableTest {
    @Test
    void theOperatorsPatternIsTriedFirst() {
        CreditTable table = CreditTable.shipped().with(List.of("raporti auttoi laatimaan (?<who>.+)"));
        assertThat(new ContributorLines(table, KnownAgencies.ALL)
                        .read(new Line(1, "Raporti auttoi laatimaan Aino Virta.", false, null))
                        .orElseThrow()
                        .contributors())
                .containsExactly(new Contributor("Aino Virta", null, null));
    }

    @Test
    void anInvalidPatternIsRefusedWithAHint() {
        assertThatThrownBy(() -> CreditTable.shipped().with(List.of("(?<who>.+")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dateline.import.contributor-lines: (?<who>.+ is no form")
                .hasMessageContaining("Write a regular expression of RE2");
    }

    @Test
    void aPatternNeedsAGroupForNames() {
        assertThatThrownBy(() -> CreditTable.shipped().with(List.of("thanks to (?<name>.+)")))
                .hasMessageContaining("(?<who>…) for the persons");
    }
}
