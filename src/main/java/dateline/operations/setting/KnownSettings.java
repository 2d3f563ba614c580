package dateline.operations.setting;

import static dateline.operations.setting.ValueKind.choice;
import static dateline.operations.setting.ValueKind.flag;
import static dateline.operations.setting.ValueKind.language;
import static dateline.operations.setting.ValueKind.listOf;
import static dateline.operations.setting.ValueKind.number;
import static dateline.operations.setting.ValueKind.pattern;
import static dateline.operations.setting.ValueKind.size;
import static dateline.operations.setting.ValueKind.text;
import static dateline.operations.setting.ValueKind.time;
import static dateline.operations.setting.ValueKind.webAddress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of all settings. {@code config/application.yml} explains them in the same order. */
final class KnownSettings {
    private static final int MANY = 1_000_000_000;

    static final List<Setting> ALL = List.of(
            new Setting("dateline.public-url", ValueKind.baseAddress(), ""),
            new Setting("dateline.store", ValueKind.store(), "jdbc:h2:file:./data/dateline"),
            new Setting("dateline.data", text(), "data"),
            new Setting("dateline.store-wait", time("0s", "1h"), "60s"),
            new Setting("dateline.metrics.local", flag(), "true"),
            new Setting("dateline.health.due-work", time("1s", "365d"), "5m"),
            new Setting("dateline.health.search", time("1s", "365d"), "2h"),
            new Setting("dateline.shutdown.delay", time("0s", "1h"), "0s"),
            new Setting("dateline.shutdown.grace", time("0s", "1h"), "30s"),
            new Setting("dateline.log-format", choice("text", "json"), "text"),
            new Setting("dateline.access-log.file", text(), ""),
            new Setting("dateline.access-log.format", choice("combined", "json"), "combined"),
            new Setting("dateline.access-log.days", number(1, 3_650), "14"),
            new Setting("dateline.access-log.most-size", size("1MB", "1000GB"), "1GB"),
            new Setting("dateline.disk.reserve", size("0", "1000GB"), "16MB"),
            new Setting("dateline.compaction.background", flag(), "true"),
            new Setting("dateline.feed.title", text(), "Dateline"),
            new Setting("dateline.feed.description", text(), "News with its credits intact."),
            new Setting("dateline.feed.language", language(), "en"),
            new Setting("dateline.feed.publisher", text(), "Dateline"),
            new Setting("dateline.feed.publisher-url", webAddress(), ""),
            new Setting("dateline.feed.publisher-email", ValueKind.email(), ""),
            new Setting("dateline.feed.rights", text(), ""),
            new Setting("dateline.feed.image", webAddress(), ""),
            new Setting("dateline.feed.least-age", time("1m", "365d"), "1m"),
            new Setting("dateline.feed.most-age", time("1m", "365d"), "1h"),
            new Setting("dateline.feed.entries", number(1, 200), "50"),
            new Setting("dateline.feed.visible-credit", flag(), "true"),
            new Setting("dateline.feed.hubs", listOf(webAddress()), ""),
            new Setting("dateline.feed.own-hub", flag(), "true"),
            new Setting("dateline.rsl.license", webAddress(), ""),
            new Setting("dateline.rsl.terms", webAddress(), ""),
            new Setting("dateline.rsl.permits", listOf(ValueKind.use()), ""),
            new Setting("dateline.rsl.prohibits", listOf(ValueKind.use()), ""),
            new Setting("dateline.profiles.*.content", choice("full", "summary"), "full"),
            new Setting("dateline.profiles.*.images", flag(), "true"),
            new Setting("dateline.profiles.*.embeds", flag(), "true"),
            new Setting("dateline.profiles.*.plain-titles", flag(), "false"),
            new Setting("dateline.profiles.*.joined-creators", flag(), "false"),
            new Setting("dateline.profiles.*.description-limit", number(0, MANY), "0"),
            new Setting("dateline.profiles.*.region", ValueKind.region(), ""),
            new Setting("dateline.profiles.*.elements", choice("none", "msn", "smartnews"), "none"),
            new Setting("dateline.profiles.*.syndication-rights", flag(), ""),
            new Setting("dateline.profiles.*.logo", webAddress(), ""),
            new Setting("dateline.profiles.*.analytics", text(), ""),
            new Setting("dateline.profiles.*.feed-limit", size("0", "1000GB"), "0"),
            new Setting("dateline.profiles.*.requires.page", webAddress(), ""),
            new Setting("dateline.profiles.*.requires.html-page", webAddress(), ""),
            new Setting("dateline.profiles.*.requires.image", flag(), "false"),
            new Setting("dateline.profiles.*.requires.image-side", number(0, MANY), "0"),
            new Setting("dateline.profiles.*.requires.plain-title", flag(), "false"),
            new Setting("dateline.profiles.*.requires.least-title", number(0, MANY), "0"),
            new Setting("dateline.profiles.*.requires.most-title", number(0, MANY), "0"),
            new Setting("dateline.profiles.*.requires.author", flag(), "false"),
            new Setting("dateline.profiles.*.requires.description", flag(), "false"),
            new Setting("dateline.profiles.*.requires.least-content", number(0, MANY), "0"),
            new Setting("dateline.profiles.*.requires.article-limit", size("0", "1000GB"), "0"),
            new Setting("dateline.profiles.*.requires.age", time("1m", "36500d"), ""),
            new Setting("dateline.profiles.*.requires.region", flag(), "false"),
            new Setting("dateline.profiles.*.requires.logo", flag(), "false"),
            new Setting("dateline.profiles.*.requires.secure", flag(), "false"),
            new Setting("dateline.profiles.*.requires.without-embeds", flag(), "false"),
            new Setting("dateline.wire.open", flag(), "false"),
            new Setting("dateline.push.window", time("0s", "1h"), "1s"),
            new Setting("dateline.push.least-lease", time("1s", "365d"), "5m"),
            new Setting("dateline.push.most-lease", time("1s", "365d"), "30d"),
            new Setting("dateline.push.lease", time("1s", "365d"), "10d"),
            new Setting("dateline.push.allowed-callbacks", listOf(ValueKind.addressRange()), ""),
            new Setting("dateline.push.per-host", number(1, MANY), "10000"),
            new Setting("dateline.push.per-client", number(1, MANY), "1000"),
            new Setting("dateline.push.per-topic", number(1, MANY), "1000000"),
            new Setting("dateline.push.connections-per-host", number(1, 10_000), "32"),
            new Setting("dateline.push.timeout", time("100ms", "5m"), "10s"),
            new Setting("dateline.sources.allowed-addresses", listOf(ValueKind.addressRange()), ""),
            new Setting("dateline.sources.folders", listOf(text()), ""),
            new Setting("dateline.sources.hosts", number(1, 10_000), "32"),
            new Setting("dateline.sources.max-feed", size("1KB", "100MB"), "5MB"),
            new Setting("dateline.sources.timeout", time("100ms", "5m"), "10s"),
            new Setting("dateline.delivery.memory", size("0", "1000GB"), "64MB"),
            new Setting("dateline.delivery.whole-for", listOf(text()), "feedparser,UniversalFeedParser,rss2email"),
            new Setting("dateline.delivery.purge-keys", choice("none", "Surrogate-Key", "xkey", "Cache-Tag"), "none"),
            new Setting("dateline.desk.idle", time("1m", "365d"), "8h"),
            new Setting("dateline.desk.longest", time("1m", "365d"), "7d"),
            new Setting("dateline.desk.attempts-per-minute", number(0, MANY), "10"),
            new Setting("dateline.readership.count", flag(), "true"),
            new Setting("dateline.readership.days", number(1, 36_500), "730"),
            new Setting("dateline.clients.requests-per-minute", number(0, MANY), "3000"),
            new Setting("dateline.clients.wrong-tokens-per-minute", number(0, MANY), "20"),
            new Setting("dateline.clients.proxies", listOf(ValueKind.addressRange()), "127.0.0.1,::1"),
            new Setting(
                    "dateline.clients.forwarded",
                    listOf(choice("X-Forwarded-For", "Forwarded")),
                    "X-Forwarded-For,Forwarded"),
            new Setting("dateline.clients.connections", number(1, MANY), "20000"),
            new Setting("dateline.clients.connections-per-client", number(1, MANY), "256"),
            new Setting("dateline.clients.requests-at-once", number(1, MANY), "256"),
            new Setting("dateline.clients.unsent", size("1KB", "1000GB"), "64MB"),
            new Setting("dateline.clients.unsent-per-client", size("1KB", "1000GB"), "16MB"),
            new Setting("dateline.clients.keep-alive", time("1ms", "365d"), "5m"),
            new Setting("dateline.clients.head-time", time("1ms", "365d"), "10s"),
            new Setting("dateline.clients.stall-time", time("1ms", "365d"), "30s"),
            new Setting("dateline.import.max-document", size("1KB", "2000MB"), "2MB"),
            new Setting("dateline.import.batch", number(1, 100_000), "100"),
            new Setting("dateline.import.deadline", time("1ms", "1h"), "2s"),
            new Setting("dateline.import.in-work", size("1KB", "2000MB"), "16MB"),
            new Setting("dateline.import.bylines", listOf(text()), ""),
            new Setting("dateline.import.contributor-lines", listOf(pattern()), ""),
            new Setting("dateline.import.furniture", listOf(pattern()), ""),
            new Setting("dateline.import.press.zone", ValueKind.zone(), ""),
            new Setting("dateline.import.press.embargoes", listOf(pattern()), ""),
            new Setting("dateline.import.press.above", listOf(pattern()), ""),
            new Setting("dateline.import.press.below", listOf(pattern()), ""),
            new Setting("dateline.import.press.signatures", listOf(pattern()), ""),
            new Setting("dateline.import.press.newsroom", listOf(pattern()), ""),
            new Setting("dateline.import.press.rights", listOf(pattern()), ""),
            new Setting("dateline.import.press.corrections", listOf(pattern()), ""),
            new Setting("dateline.import.press.published", listOf(text()), ""),
            new Setting("dateline.import.press.updated", listOf(text()), ""),
            new Setting("dateline.import.press.marks", listOf(text()), ""),
            new Setting("dateline.import.press.cities", listOf(text()), ""),
            new Setting("dateline.articles.revisions", time("0s", "36500d"), "400d"),
            new Setting("dateline.sections", ValueKind.rows(), ""),
            new Setting("dateline.sections[].slug", text(), ""),
            new Setting("dateline.sections[].title", text(), ""),
            new Setting("dateline.sections[].description", text(), ""),
            new Setting("dateline.sections[].language", language(), ""),
            new Setting("dateline.sections[].parent", text(), ""),
            new Setting("dateline.agencies", ValueKind.rows(), ""),
            new Setting("dateline.agencies[].slug", text(), ""),
            new Setting("dateline.agencies[].code", text(), ""),
            new Setting("dateline.agencies[].name", text(), ""),
            new Setting("dateline.agencies[].home", webAddress(), ""),
            new Setting("dateline.agencies[].feed", webAddress(), ""),
            new Setting("dateline.agencies[].rights", text(), ""),
            new Setting("dateline.agencies[].usage-terms", text(), ""),
            new Setting("dateline.agencies[].license", webAddress(), ""),
            new Setting("dateline.agencies[].redistribution", choice("allowed", "partners", "none"), "allowed"),
            new Setting("dateline.agencies[].marks", listOf(text()), ""),
            new Setting("micronaut.server.port", number(0, 65_535), "8080"),
            new Setting("micronaut.server.host", text(), "0.0.0.0"),
            new Setting("micronaut.server.ssl.enabled", flag(), "false"),
            new Setting("micronaut.server.ssl.port", number(0, 65_535), "8443"),
            new Setting("micronaut.server.ssl.key-store.path", text(), ""),
            new Setting("micronaut.server.ssl.key-store.type", text(), "PKCS12"),
            new Setting("micronaut.server.ssl.key-store.password", ValueKind.secret(), ""),
            new Setting("micronaut.server.dual-protocol", flag(), "false"),
            new Setting("micronaut.netty.event-loops.default.thread-core-ratio", ValueKind.ratio(), "0.25"));

    /** Names that the program sets itself. */
    static final Set<String> INTERNAL =
            Set.of("dateline.samples", "dateline.home", "dateline.first-store", "dateline.java-options");

    private static final Map<String, Setting> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

    /** The names by environment variable, except for those of profiles. */
    private static final Map<String, String> BY_VARIABLE = ALL.stream()
            .map(Setting::name)
            .filter(name -> !name.contains("*"))
            .collect(Collectors.toMap(Setting::variable, Function.identity()));

    private static final String PROFILES = "DATELINE_PROFILES_";

    private KnownSettings() {}

    static Optional<Setting> named(String name) {
        return Optional.ofNullable(BY_NAME.get(general(name)));
    }

    /** The name of a setting as the table has it: with {@code *} in place of the name of a profile. */
    static String general(String name) {
        return name.replaceFirst("^dateline\\.profiles\\.[^.]+", "dateline.profiles.*");
    }

    /** The name of the setting that an environment variable sets; the longest if the name of a profile can be cut in two. */
    static Optional<String> ofVariable(String variable) {
        String name = BY_VARIABLE.get(variable);
        if (name != null || !variable.startsWith(PROFILES)) {
            return Optional.ofNullable(name);
        }
        return ALL.stream()
                .filter(setting -> setting.name().contains("*"))
                .sorted(Comparator.comparingInt(setting -> -setting.name().length()))
                .flatMap(setting -> setting.namedBy(variable).stream())
                .findFirst();
    }

    /** Whether settings have names under this one. */
    static boolean isGroup(String name) {
        String group = general(name) + ".";
        return ALL.stream().anyMatch(setting -> setting.name().startsWith(group));
    }
}
