package dateline.ingest.time;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as agencies print them. Ambiguous abbreviations (CST, IST, AST) are not among them, because a wrong hour is
 * worse than none.
 */
final class TimeZones {
    private static final Map<String, ZoneId> ZONES = zones();
    private static final Pattern OFFSET = Pattern.compile(
            "(?i)(?:\\b(?:gmt|utc)\\s?|^|\\s)(?P<sign>[+−–-])(?P<hours>\\d{1,2})(?::?(?P<minutes>\\d{2}))?\\b");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:^|[^\\p{L}])("
            + ZONES.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?:$|[^\\p{L}])");

    private TimeZones() {}

    /**
     * A zone in a text.
     *
     * @param zone the zone
     * @param from the index of its name
     * @param to the index after its name
     */
    record ZoneMention(ZoneId zone, int from, int to) {}

    /** The first zone that a text names. */
    static Optional<ZoneMention> firstIn(String text) {
        Matcher offset = OFFSET.matcher(text);
        Matcher named = NAMED.matcher(text);
        if (offset.find()) {
            return Optional.ofNullable(zone(offset)).map(zone -> new ZoneMention(zone, offset.start(), offset.end()));
        }
        return named.find()
                ? Optional.ofNullable(ZONES.get(named.group(1).toLowerCase(Locale.ROOT)))
                        .map(zone -> new ZoneMention(zone, named.start(1), named.end(1)))
                : Optional.empty();
    }

    private static @Nullable ZoneId zone(Matcher offset) {
        int hours = Integer.parseInt(offset.group("hours"));
        String minutes = offset.group("minutes");
        int total = hours * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        boolean west = !offset.group("sign").equals("+");
        return total > 14 * 60 ? null : ZoneOffset.ofTotalSeconds((west ? -1 : 1) * total * 60);
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        // Longer names first: of two names with the same begin the pattern matches the first one here.
        name(zones, "America/New_York", "eastern daylight time", "eastern standard time", "eastern time", "us eastern");
        name(zones, "America/New_York", "new york time", "hora del este", "heure de new york", "eastern");
        name(zones, "America/Chicago", "central daylight time", "central standard time", "us central time");
        name(zones, "America/Denver", "mountain daylight time", "mountain standard time", "mountain time");
        name(zones, "America/Los_Angeles", "pacific daylight time", "pacific standard time", "pacific time", "pacific");
        name(zones, "Europe/London", "london time", "uk time", "british time", "heure de londres", "hora de londres");
        name(zones, "Europe/Paris", "paris time", "heure de paris", "heures de paris", "heure française");
        name(zones, "Europe/Madrid", "madrid time", "hora peninsular", "hora de madrid", "hora española");
        name(zones, "Europe/Lisbon", "lisbon time", "hora de lisboa");
        name(zones, "Europe/Rome", "ora italiana", "ore italiane", "ora di roma");
        name(zones, "Europe/Berlin", "berlin time", "berliner zeit", "deutscher zeit");
        name(zones, "Europe/Brussels", "brussels time", "heure de bruxelles");
        name(zones, "Europe/Moscow", "moscow time", "по московскому времени", "по москве", "мск", "msk");
        name(zones, "America/Sao_Paulo", "hora de brasília", "horário de brasília", "brt");
        name(zones, "Asia/Tokyo", "tokyo time", "jst", "日本時間");
        name(zones, "Asia/Shanghai", "beijing time", "北京时间", "北京時間");
        name(zones, "Asia/Seoul", "seoul time", "한국시간", "kst");
        name(zones, "Africa/Cairo", "بتوقيت القاهرة");
        name(zones, "Asia/Riyadh", "بتوقيت مكة المكرمة", "بتوقيت مكة", "بتوقيت الرياض", "بتوقيت السعودية");
        name(zones, "Z", "greenwich mean time", "hora de greenwich", "heure de greenwich");
        name(zones, "Z", "coordinated universal time");
        name(zones, "Z", "بتوقيت غرينتش", "بتوقيت جرينتش", "بتوقيت غرينيتش", "بتوقيت جرينيتش", "توقيت غرينتش", "ت غ");
        name(zones, "Z", "gmt", "utc", "zulu", "z", "tu", "wet", "по гринвичу");
        name(zones, "+01:00", "west", "bst", "cet", "mez", "hec");
        name(zones, "+02:00", "cest", "mesz", "eet", "sast");
        name(zones, "+03:00", "eest");
        name(zones, "-04:00", "edt");
        name(zones, "-05:00", "est", "cdt");
        name(zones, "-06:00", "mdt");
        name(zones, "-07:00", "mst", "pdt");
        name(zones, "-08:00", "pst");
        name(zones, "+08:00", "sgt", "hkt", "awst");
        name(zones, "+10:00", "aest");
        name(zones, "+11:00", "aedt");
        name(zones, "+12:00", "nzst");
        name(zones, "+13:00", "nzdt");
        name(zones, "America/New_York", "et");
        name(zones, "America/Los_Angeles", "pt");
        return zones;
    }

    private static void name(Map<String, ZoneId> zones, String zone, String... names) {
        for (String name : names) {
            zones.putIfAbsent(name, ZoneId.of(zone));
        }
    }
}
