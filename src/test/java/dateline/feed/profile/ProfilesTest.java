package dateline.feed.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.value.MapPropertyResolver;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which profiles there are, and what the settings change of them. */
class ProfilesTest {
    @Test
    void theShippedOnesAreThereWithoutSettings() {
        Profiles profiles = new Profiles(new MapPropertyResolver(Map.of()));
        assertThat(profiles.names())
                .containsExactly(
                        "apple-news",
                        "flipboard",
                        "google-news",
                        "joined-creator",
                        "msn",
                        "plain",
                        "smartnews",
                        "summary");
        assertThat(profiles.find("plain")).contains(Profile.PLAIN);
        assertThat(profiles.find("msn")).contains(Profiles.shipped("msn"));
        assertThat(profiles.find("nobody")).isEmpty();
    }

    @Test
    void aSettingReplacesOnePartOfAShippedProfile() {
        Profile msn = profile("msn", Map.of("dateline.profiles.msn.syndication-rights", "true"));
        assertThat(msn.syndicationRights()).isTrue();
        assertThat(msn.elements()).isEqualTo(Profile.Elements.MSN);
    }

    @Test
    void aNewProfileIsPlainButForItsParts() {
        Profile paper = profile(
                "my-paper",
                Map.of(
                        "dateline.profiles.my-paper.images",
                        "no",
                        "dateline.profiles.my-paper.feed-limit",
                        "2MB",
                        "dateline.profiles.my-paper.requires.age",
                        "2d"));
        assertThat(paper.images()).isFalse();
        assertThat(paper.feedLimit()).isEqualTo(2_097_152);
        assertThat(paper.requirements().age()).hasDays(2);
        assertThat(paper.content()).isEqualTo(Profile.Content.FULL);
        assertThat(paper.embeds()).isTrue();
    }

    @Test
    void aWrongPartStopsTheStart() {
        assertThatThrownBy(() -> Profile.of("p", Map.of("colour", "red"))).hasMessage("profile p has no part colour");
        assertThatThrownBy(() -> Profile.of("p", Map.of("content", "half")))
                .hasMessage("dateline.profiles.p.content: \"half\" is not possible");
    }

    @Test
    void aContractCanTakeAwayPicturesAndContents() {
        Profile msn = Profiles.shipped("msn");
        assertThat(msn.withoutImages().images()).isFalse();
        assertThat(msn.withoutImages().elements()).isEqualTo(Profile.Elements.MSN);
        assertThat(msn.summary().isSummary()).isTrue();
        assertThat(msn.summary().images()).isTrue();
    }

    private static Profile profile(String name, Map<String, Object> settings) {
        return new Profiles(new MapPropertyResolver(settings)).find(name).orElseThrow();
    }
}
