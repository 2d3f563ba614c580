package dateline.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"world", "g7", "a", "climate-2030"})
    void aSlugHasLowerCaseLettersDigitsAndHyphens(String slug) {
        assertThat(Section.isSlug(slug)).isTrue();
        assertThat(section(slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "World", "-world", "world-", "world news", "wörld", "world/europe"})
    void anotherTextIsRefusedWithAHint(String slug) {
        assertThat(Section.isSlug(slug)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> section(slug))
                .withMessageContaining("use lower-case letters, digits and hyphens, at most 100");
    }

    @Test
    void aSlugHasAtMostAHundredCharacters() {
        assertThat(Section.isSlug("a".repeat(100))).isTrue();
        assertThat(Section.isSlug("a".repeat(101))).isFalse();
    }

    /** Articles refer to a section by its id, so a new address does not change its articles. */
    @Test
    void theIdStaysWhenTheSlugChanges() {
        Section renamed = section("world").withSlug("international");
        assertThat(renamed.id()).isEqualTo("world");
        assertThat(renamed.slug()).isEqualTo("international");
    }

    private static Section section(String slug) {
        return Section.named(slug, "World", null, null, null, 0, NOW);
    }
}
