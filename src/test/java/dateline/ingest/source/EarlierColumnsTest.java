package dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.source.rule.SourceRules;
import dateline.ingest.source.rule.SourceRulesColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What an earlier release has stored of sources can still be read. */
@MicronautTest(startApplication = false, transactional = false)
class EarlierColumnsTest {
    @Inject
    SourceRulesColumn rules;

    @Inject
    SourceHistoryColumn histories;

    @Test
    void rulesWithoutPushWantNone() {
        SourceRules read = rules.convertToEntityValue("""
                {"section": "s", "alsoIn": [], "draft": false, "any": {"words": [], "tags": [], "authors": []},
                 "all": {"words": [], "tags": [], "authors": []}, "none": {"words": [], "tags": [], "authors": []},
                 "retractions": "TOMBSTONES", "least": 300000000000, "most": 43200000000000}
                """, ConversionContext.DEFAULT);
        assertThat(read.section()).isEqualTo("s");
        assertThat(read.pushed()).isFalse();
    }

    @Test
    void historiesWithoutOmissionsHaveNone() {
        SourceHistory read = histories.convertToEntityValue(
                "{\"taken\": 3, \"refused\": 1, \"refusals\": []}", ConversionContext.DEFAULT);
        assertThat(read.taken()).isEqualTo(3);
        assertThat(read.omissions()).isEmpty();
    }
}
