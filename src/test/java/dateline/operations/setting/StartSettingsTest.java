package dateline.operations.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start says about the operator's settings. */
class StartSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "feed: {entries: 500}            | dateline.feed.entries is \"500\": it must be a whole number from 1 to 200.",
                "feed: {entries: many}           | dateline.feed.entries is \"many\": it must be a whole number from 1 to 200.",
                "feed: {least-age: 1 hour}       | dateline.feed.least-age is \"1 hour\": it must be a time from 1m to 365d, written as"
                        + " 500ms, 10s, 5m, 1h or 2d without a space.",
                "feed: {most-age: 10s}           | dateline.feed.most-age is \"10s\": it must be a time from 1m to 365d, written as"
                        + " 500ms, 10s, 5m, 1h or 2d without a space.",
                "feed: {language: english}       | dateline.feed.language is \"english\": it must be a BCP 47 language tag such as en,"
                        + " de-AT or zh-Hant.",
                "feed: {image: logo.png}         | dateline.feed.image is \"logo.png\": it must be an address that begins with https://"
                        + " or http://.",
                "feed: {visible-credit: maybe}   | dateline.feed.visible-credit is \"maybe\": it must be true or false.",
                "feed: {publisher-email: desk}   | dateline.feed.publisher-email is \"desk\": it must be an email address such as"
                        + " desk@example.org.",
                "feed: {hubs: [hub]}             | dateline.feed.hubs has \"hub\": each of the list must be an address that begins with"
                        + " https:// or http://.",
                "feed: 5                         | dateline.feed has no value of its own: write the settings under it on lines of"
                        + " their own.",
                "public-url: news.example.org    | dateline.public-url is \"news.example.org\": it must be an address like"
                        + " https://news.example.org or https://example.org/news, without ? and #; its path has only A-Z, a-z, 0-9 and"
                        + " - . _ ~, and is not one of the server's own, such as /feeds or /api.",
                "delivery: {memory: 64 megabyte} | dateline.delivery.memory is \"64 megabyte\": it must be a size from 0 to 1000GB,"
                        + " written as 16KB, 2MB or 1GB without a space.",
                "import: {in-work: 3GB}          | dateline.import.in-work is \"3GB\": it must be a size from 1KB to 2000MB, written as"
                        + " 16KB, 2MB or 1GB without a space.",
                "import: {furniture: ['(']}      | dateline.import.furniture has \"(\": each of the list must be a regular expression of"
                        + " RE2 (without look-around and back-references).",
                "import: {press: {zone: Berlin}} | dateline.import.press.zone is \"Berlin\": it must be a time zone such as"
                        + " Europe/Berlin.",
                "clients: {proxies: [10.0.0.1/8]}| dateline.clients.proxies has \"10.0.0.1/8\": each of the list must be an IP address"
                        + " or a network such as 10.0.0.7, 10.0.0.0/8 or 2001:db8::/32, not a host name.",
                "clients: {forwarded: X-Real-IP} | dateline.clients.forwarded has \"X-Real-IP\": each of the list must be"
                        + " X-Forwarded-For or Forwarded.",
                "sections: [world]               | dateline.sections has the wrong form: it must be a list of entries with fields.",
                "sections: [{slug: a, titel: A}] | dateline.sections[].titel is not a setting: write dateline.sections[].title.",
                "public-urll: https://a.example  | dateline.public-urll is not a setting: write dateline.public-url.",
                "public_url: https://a.example   | dateline.public_url is not a setting: write dateline.public-url.",
                "profiles: {p: {images: none}}   | dateline.profiles.p.images is \"none\": it must be true or false.",
                "profiles: {p: {region: USA}}    | dateline.profiles.p.region is \"USA\": it must be an ISO 3166-1 code of a"
                        + " country such as US.",
                "profiles: {p: {image: false}}   | dateline.profiles.p.image is not a setting: write dateline.profiles.p.images.",
                "profiles: {p: {colour: red}}    | dateline.profiles.p.colour is not a part of a profile: OPERATING.md lists the"
                        + " parts.",
                "profiles: {p: 5}                | dateline.profiles.p has no value of its own: write the settings under it on"
                        + " lines of their own.",
                "profiles: {Evening Paper: {content: summary}} | \"Evening Paper\" can't be the name of a profile: it must have"
                        + " lower-case letters, digits and hyphens, such as evening-paper.",
                "profiles: {eveningPaper: {content: summary}} | \"eveningPaper\" can't be the name of a profile: it must have"
                        + " lower-case letters, digits and hyphens, such as evening-paper.",
                "profiles.Evening.content: summary | \"Evening\" can't be the name of a profile: it must have lower-case"
                        + " letters, digits and hyphens, such as evening-paper.",
                "profiles: {msn: null}           | dateline.profiles.msn has no parts: write under it what differs from the"
                        + " neutral feed, such as content: summary, or leave it out.",
                "profiles: {msn: {}}             | dateline.profiles.msn has no parts: write under it what differs from the"
                        + " neutral feed, such as content: summary, or leave it out.",
                "rsl: {permits: [reading]}       | dateline.rsl.permits has \"reading\": each of the list must be all or ai-all or"
                        + " ai-train or ai-input or ai-index or search.",
                "fed: {entries: 5}               | dateline.fed.entries is not a setting: write dateline.feed.entries.",
                "entries: 5                      | dateline.entries is not a setting: write dateline.feed.entries.",
            })
    void aWrongSettingIsOneLineThatSaysWhereAndWhatIsAllowed(String setting, String sentence) throws IOException {
        StartSettings settings = file("# The operator's file", "dateline:", "  " + setting);
        assertThat(settings.faults()).containsExactly(place(3) + ": " + sentence);
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void aPortOutOfRangeIsNamed() throws IOException {
        assertThat(file("micronaut:", "  server:", "    port: 99999").faults())
                .containsExactly(
                        place(3) + ": micronaut.server.port is \"99999\": it must be a whole number from 0 to 65535.");
        assertThat(of(Map.of("PORT", "eighty"), List.of()).faults())
                .containsExactly(
                        "The environment variable PORT: micronaut.server.port is \"eighty\": it must be a whole"
                                + " number from 0 to 65535.");
    }

    @Test
    void allFaultsAreNamedAtOnce() throws IOException {
        assertThat(file("dateline:", "  feed:", "    entries: 0", "    language: english")
                        .faults())
                .hasSize(2);
    }

    /** It may be a setting of a later version, to which the operator returns. */
    @Test
    void anUnknownSettingThatIsNoMisspellingIsAWarning() throws IOException {
        StartSettings settings = file("dateline:", "  mirror: {peer: https://b.example}");
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.warnings())
                .singleElement()
                .asString()
                .startsWith(place(2) + ": dateline.mirror.peer is not a setting of this version and has no effect");
    }

    @Test
    void aMisspeltRootIsNamed() throws IOException {
        assertThat(file("datelin:", "  public-url: https://a.example").faults())
                .containsExactly(place(2) + ": datelin.public-url is not a setting: it must be under dateline:.");
        assertThat(file("logger:", "  levels: {dateline: DEBUG}").faults()).isEmpty();
        assertThat(file("dateline:", "feed:", "  entries: 10").faults())
                .containsExactly(place(3) + ": feed.entries is not a setting: it must be under dateline:, indented.");
        assertThat(file("dateline: hello").faults())
                .containsExactly(
                        place(1) + ": dateline has no value of its own: write the settings under it, indented.");
    }

    @Test
    void aFileThatIsNotYamlIsOneLine() throws IOException {
        assertThat(file("dateline:", "\tfeed: 5").faults())
                .singleElement()
                .asString()
                .startsWith(place(2) + ": this is not YAML: ")
                .doesNotContain("\n");
    }

    /** Micronaut would take the second and lose the first. */
    @Test
    void aRepeatedSettingIsNamed() throws IOException {
        assertThat(file("dateline:", "  feed:", "    entries: 20", "  feed:", "    title: News")
                        .faults())
                .containsExactly(
                        place(4) + ": dateline.feed is here a second time, and only this one would count (the first: "
                                + place(2) + "): write both as one.");
    }

    @Test
    void settingsThatBelongTogetherAreComparedAlsoWithWhatIsShipped() throws IOException {
        assertThat(file("dateline:", "  feed:", "    least-age: 2h").faults())
                .containsExactly(place(3)
                        + ": dateline.feed.least-age is 2h and dateline.feed.most-age is 1h: the first must not"
                        + " be greater than the second.");
        assertThat(file("dateline:", "  feed:", "    least-age: 2h", "    most-age: 3h")
                        .faults())
                .isEmpty();
    }

    @Test
    void variablesAreCheckedLikeTheFile() {
        assertThat(of(Map.of("DATELINE_FEED_LEAST_AGE", "1 hour"), List.of()).faults())
                .singleElement()
                .asString()
                .startsWith("The environment variable DATELINE_FEED_LEAST_AGE: dateline.feed.least-age is \"1 hour\"");
        assertThat(of(Map.of("DATELINE_PUBLIC_URLL", "https://a.example"), List.of())
                        .faults())
                .containsExactly(
                        "The environment variable DATELINE_PUBLIC_URLL: DATELINE_PUBLIC_URLL is not a setting: write"
                                + " DATELINE_PUBLIC_URL.");
    }

    @Test
    void aPartOfAProfileCanBeAVariable() {
        StartSettings settings = of(
                Map.of("DATELINE_PROFILES_MY_PAPER_REQUIRES_LOGO", "true", "DATELINE_PROFILES_MSN_IMAGES", "never"),
                List.of());
        assertThat(settings.text("dateline.profiles.my-paper.requires.logo")).isEqualTo("true");
        assertThat(settings.faults())
                .containsExactly(
                        "The environment variable DATELINE_PROFILES_MSN_IMAGES: dateline.profiles.msn.images is"
                                + " \"never\": it must be true or false.");
    }

    /** Kubernetes sets these for a service with the name "dateline". */
    @Test
    void variablesOfOtherProgramsDoNotStopAStart() {
        StartSettings settings = of(
                Map.of(
                        "DATELINE_SERVICE_HOST", "10.0.0.1",
                        "DATELINE_SERVICE_PORT", "8080",
                        "DATELINE_PORT", "tcp://10.0.0.1:8080",
                        "DATELINE_PORT_8080_TCP_ADDR", "10.0.0.1",
                        "DATELINE_JAVA_OPTIONS", "-Xmx1g",
                        "DATELINE_HOME", "/opt/dateline",
                        "HOME", "/root"),
                List.of());
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.warnings()).isEmpty();
        assertThat(of(Map.of("DATELINE_BUILD_NUMBER", "7"), List.of()).faults()).isEmpty();
    }

    @Test
    void anArgumentTakesPrecedence() {
        StartSettings settings = of(Map.of("DATELINE_FEED_ENTRIES", "20"), List.of("--dateline.feed.entries=30"));
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.text("dateline.feed.entries")).isEqualTo("30");
        assertThat(settings.text("dateline.feed.title")).isEqualTo("Dateline");
    }

    @Test
    void aReferenceToAVariableIsNotJudged() throws IOException {
        assertThat(file("dateline:", "  feed:", "    entries: ${ENTRIES:50}").faults())
                .isEmpty();
    }

    @Test
    void whatDiffersFromTheShippedSettingsIsShownWithoutPasswords() throws IOException {
        StartSettings settings = file(
                "dateline:",
                "  store: jdbc:postgresql://db/dateline?user=d&password=geheim",
                "  feed: {entries: 20, title: Dateline}",
                "micronaut: {server: {ssl: {key-store: {password: geheim}}}}");
        assertThat(settings.changed()).isEqualTo("feed.entries=20, store, micronaut.server.ssl.key-store.password");
    }

    @Test
    void aPasswordIsNotRepeatedInAMessage() throws IOException {
        assertThat(file("dateline:", "  store: mysql://db/dateline?password=geheim")
                        .faults())
                .singleElement()
                .asString()
                .contains("dateline.store")
                .doesNotContain("geheim");
    }

    private StartSettings file(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("application.yml"), List.of(lines));
        return StartSettings.of(new SettingSources(List.of(file), Map.of(), Map.of(), List.of()));
    }

    private String place(int line) {
        return folder.resolve("application.yml") + ", line " + line;
    }

    private static StartSettings of(Map<String, String> environment, List<String> arguments) {
        return StartSettings.of(new SettingSources(List.of(), environment, Map.of(), arguments));
    }
}
