package dateline.operations.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's settings as they are read before anything else happens, and what is wrong with them.
 *
 * @param written the settings that count, by their names
 * @param faults each a line for the operator; with any, the program must not start
 * @param warnings each a line for the operator
 */
public record StartSettings(Map<String, WrittenSetting> written, List<String> faults, List<String> warnings) {
    private static final int MOST_CHARACTERS = 60;

    public StartSettings {
        written = Map.copyOf(written);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Reads and checks those of this process. */
    public static StartSettings read(String... arguments) {
        return of(SettingSources.ofProcess(arguments));
    }

    static StartSettings of(SettingSources sources) {
        Builder builder = new Builder();
        List<WrittenSetting> all = sources.settings(builder.faults);
        new SettingsCheck(builder).check(all);
        all.stream()
                .filter(setting -> KnownSettings.named(setting.name()).isPresent())
                .forEach(setting -> builder.written.put(setting.name(), setting));
        StartSettings settings = builder.build();
        if (settings.faults.isEmpty()) {
            builder.faults.addAll(SettingsCheck.checkTogether(settings));
        }
        return builder.build();
    }

    /** The value of a setting: what the operator has written, otherwise what is shipped. Items of a list have commas between. */
    public String text(String name) {
        WrittenSetting own = written.get(name);
        return own != null
                ? own.text()
                : KnownSettings.named(name).orElseThrow().shipped();
    }

    /** The settings with other values than those shipped, as text without passwords. */
    public String changed() {
        return new TreeMap<>(written)
                .values().stream()
                        .filter(setting -> !setting.name().contains("[]"))
                        .filter(setting -> !setting.text().equals(shipped(setting)))
                        .map(StartSettings::shown)
                        .collect(Collectors.joining(", "));
    }

    String places(String first, String second) {
        String places = Stream.of(first, second)
                .flatMap(name -> Stream.ofNullable(written.get(name)))
                .map(WrittenSetting::place)
                .collect(Collectors.joining(" and "));
        return places.isEmpty() ? "" : places + ": ";
    }

    private static String shipped(WrittenSetting setting) {
        return KnownSettings.named(setting.name()).orElseThrow().shipped();
    }

    private static String shown(WrittenSetting setting) {
        ValueKind kind = KnownSettings.named(setting.name()).orElseThrow().kind();
        String value = setting.text().replaceAll("\\s+", " ");
        String name = setting.name().replaceFirst("^dateline\\.", "");
        return kind.isSecret() || kind.shape() == ValueKind.Shape.ROWS || value.length() > MOST_CHARACTERS
                ? name
                : name + "=" + value;
    }

    /** Collects what is read and what is wrong. */
    static final class Builder {
        private final Map<String, WrittenSetting> written = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        void fault(WrittenSetting setting, String sentence) {
            faults.add(setting.place() + ": " + sentence);
        }

        void warning(WrittenSetting setting, String sentence) {
            warnings.add(setting.place() + ": " + sentence);
        }

        StartSettings build() {
            return new StartSettings(written, faults, warnings);
        }
    }
}
