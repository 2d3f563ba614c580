package dateline.operations.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what the operator has written with the table of settings. */
final class SettingsCheck {
    private static final int MOST_CHARACTERS = 80;
    private static final List<String> ROOTS = List.of("dateline", "micronaut");

    private static final String PROFILES = "dateline.profiles.";

    private final StartSettings.Builder result;

    SettingsCheck(StartSettings.Builder result) {
        this.result = result;
    }

    void check(List<WrittenSetting> written) {
        written.forEach(this::check);
    }

    private void check(WrittenSetting written) {
        Optional<Setting> known = KnownSettings.named(written.name());
        if (known.isPresent()) {
            checkValues(written, known.get());
        } else if (written.name().startsWith("dateline.") && !KnownSettings.INTERNAL.contains(written.name())) {
            unknown(written);
        } else {
            checkRoot(written);
        }
    }

    private void checkValues(WrittenSetting written, Setting setting) {
        ValueKind kind = setting.kind();
        if (written.isReference()) {
            return;
        }
        boolean isList = kind.shape() == ValueKind.Shape.LIST;
        if (kind.shape() == ValueKind.Shape.ROWS
                ? !written.values().isEmpty()
                : !isList && written.values().size() != 1) {
            result.fault(written, written.name() + " has the wrong form: it must be " + kind.allowed() + ".");
            return;
        }
        values(written, isList)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !kind.accepts().test(value))
                .forEach(value -> result.fault(
                        written,
                        written.name() + (isList ? " has " : " is ") + shown(value, kind) + ": "
                                + (isList ? "each of the list" : "it") + " must be " + kind.allowed() + "."));
    }

    private static Stream<String> values(WrittenSetting written, boolean isList) {
        return isList && written.values().size() == 1
                ? Arrays.stream(written.text().split(",", -1))
                : written.values().stream();
    }

    private static String shown(String value, ValueKind kind) {
        if (kind.isSecret()) {
            return "not accepted (its value is not repeated, since it may have a password)";
        }
        String line = value.replaceAll("\\s+", " ");
        return "\"" + (line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line) + "\"";
    }

    /**
     * A name that is clearly a misspelling stops the start, since the setting would not have the effect that was meant.
     * Another one may be a setting of a later version, or a variable of another program, and is only named.
     */
    private void unknown(WrittenSetting written) {
        String name = written.name();
        if (KnownSettings.isGroup(name)) {
            result.fault(
                    written, name + " has no value of its own: write the settings under it on lines of their own.");
            return;
        }
        boolean isPart = name.startsWith(PROFILES) && name.indexOf('.', PROFILES.length()) > 0;
        String profile = isPart ? name.substring(PROFILES.length()).split("\\.", 2)[0] : "NAME";
        List<String> names = KnownSettings.ALL.stream()
                .map(setting -> setting.name().replace("*", profile))
                .filter(known -> known.startsWith(PROFILES) == isPart)
                .filter(known -> !known.contains(".ssl."))
                .toList();
        String leaf = name.substring(name.lastIndexOf('.'));
        Optional<NearestName> nearest = NearestName.of(name, names).filter(NearestName::isMeant);
        if (nearest.isEmpty()) {
            nearest = names.stream()
                    .filter(known -> leaf.length() > 1 && known.endsWith(leaf))
                    .findFirst()
                    .map(known -> new NearestName(known, true));
        }
        if (nearest.isPresent()) {
            String meant = written.spelled(nearest.get().name());
            result.fault(written, written.spelled(name) + " is not a setting: write " + meant + ".");
        } else if (isPart) {
            result.fault(written, name + " is not a part of a profile: OPERATING.md lists the parts.");
        } else {
            result.warning(
                    written,
                    written.spelled(name) + " is not a setting of this version and has no effect"
                            + NearestName.of(name, names)
                                    .map(similar -> "; the nearest is " + written.spelled(similar.name()))
                                    .orElse("")
                            + ".");
        }
    }

    private void checkRoot(WrittenSetting written) {
        String root = written.name().split("\\.", 2)[0];
        if (written.name().equals("dateline")) {
            result.fault(written, "dateline has no value of its own: write the settings under it, indented.");
        } else if (isUnder("dateline." + written.name())) {
            result.fault(written, written.name() + " is not a setting: it must be under dateline:, indented.");
        } else if (!ROOTS.contains(root)) {
            NearestName.of(root, ROOTS)
                    .filter(NearestName::isMeant)
                    .ifPresent(meant -> result.fault(
                            written, written.name() + " is not a setting: it must be under " + meant.name() + ":."));
        }
    }

    private static boolean isUnder(String name) {
        return KnownSettings.named(name).isPresent() || KnownSettings.isGroup(name);
    }

    /** The settings that must fit each other. */
    static List<String> checkTogether(StartSettings settings) {
        List<String> faults = new ArrayList<>();
        if (time(settings, "dateline.feed.least-age").compareTo(time(settings, "dateline.feed.most-age")) > 0) {
            faults.add(together(settings, "dateline.feed.least-age", "dateline.feed.most-age"));
        }
        if (bytes(settings, "dateline.clients.unsent-per-client") > bytes(settings, "dateline.clients.unsent")) {
            faults.add(together(settings, "dateline.clients.unsent-per-client", "dateline.clients.unsent"));
        }
        return faults;
    }

    private static String together(StartSettings settings, String less, String more) {
        return settings.places(less, more) + less + " is " + settings.text(less) + " and " + more + " is "
                + settings.text(more) + ": the first must not be greater than the second.";
    }

    private static Duration time(StartSettings settings, String name) {
        return ValueKind.duration(settings.text(name)).orElse(Duration.ZERO);
    }

    private static long bytes(StartSettings settings, String name) {
        return ValueKind.bytes(settings.text(name));
    }
}
