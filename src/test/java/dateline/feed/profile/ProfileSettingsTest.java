package dateline.feed.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Profiles of the operator's file, as Micronaut reads it. */
class ProfileSettingsTest {
    @Test
    void partsOfTheFileAreThoseOfTheProfile() throws IOException {
        Profiles profiles = profiles("""
                dateline:
                  profiles:
                    evening-paper: {content: summary, images: no, feed-limit: 2MB, requires: {most-title: 90, age: 2d}}
                    msn:
                      syndication-rights: true
                """);
        Profile paper = profiles.find("evening-paper").orElseThrow();
        assertThat(paper.isSummary()).isTrue();
        assertThat(paper.images()).isFalse();
        assertThat(paper.feedLimit()).isEqualTo(2_097_152);
        assertThat(paper.requirements().mostTitle()).isEqualTo(90);
        assertThat(paper.requirements().age()).hasDays(2);
        assertThat(profiles.find("msn").orElseThrow().syndicationRights()).isTrue();
        assertThat(profiles.names()).hasSize(9);
    }

    private static Profiles profiles(String yaml) throws IOException {
        var read = new YamlPropertySourceLoader()
                .read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(PropertySource.of("test", read))
                .build()) {
            context.getEnvironment().start();
            return new Profiles(context.getEnvironment());
        }
    }
}
