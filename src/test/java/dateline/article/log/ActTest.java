package dateline.article.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActTest {
    @Test
    void queriesAndCodeHaveTheSameSilentActs() {
        assertThat(Act.SILENT)
                .isEqualTo(Arrays.stream(Act.values())
                        .filter(Act::isSilent)
                        .map(act -> "'" + act.name() + "'")
                        .collect(Collectors.joining(", ")));
    }
}
