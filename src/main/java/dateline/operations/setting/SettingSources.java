package dateline.operations.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places where an operator writes settings; later ones take precedence.
 *
 * @param files YAML files
 * @param environment environment variables
 * @param properties system properties of Java
 * @param arguments arguments of the program, such as {@code --dateline.feed.entries=20}
 */
record SettingSources(
        List<Path> files, Map<String, String> environment, Map<String, String> properties, List<String> arguments) {
    private static final String FILES = "micronaut.config.files";
    private static final String PREFIX = "DATELINE_";

    /** What Kubernetes sets in every container of a cluster that has a service with the name "dateline". */
    private static final Pattern SERVICE = Pattern.compile(
            ".*_SERVICE_HOST|.*_SERVICE_PORT(?:_.*)?|.*_PORT(?:_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?");

    private static final Pattern INDEX = Pattern.compile("_\\d+(?=_|$)");

    /** Those of this process. */
    static SettingSources ofProcess(String... arguments) {
        String named = System.getProperty(FILES, System.getenv("MICRONAUT_CONFIG_FILES"));
        Map<String, String> properties = new HashMap<>();
        Properties all = System.getProperties();
        all.stringPropertyNames().forEach(name -> properties.put(name, all.getProperty(name)));
        return new SettingSources(files(named), System.getenv(), properties, List.of(arguments));
    }

    private static List<Path> files(@Nullable String named) {
        return Arrays.stream(named == null ? new String[0] : named.split(",", -1))
                .map(file -> Path.of(file.strip().replaceFirst("^file:", "")))
                .filter(file -> file.toString().matches(".*\\.ya?ml") && Files.isReadable(file))
                .toList();
    }

    /** All that is written, in the order of precedence. Faults of files are added to a list. */
    List<WrittenSetting> settings(List<String> faults) {
        List<WrittenSetting> settings = new ArrayList<>();
        for (Path file : files) {
            OperatorFile.Content content = OperatorFile.read(file);
            settings.addAll(content.settings());
            faults.addAll(content.faults());
        }
        environment.forEach((name, value) -> variable(name, value).ifPresent(settings::add));
        properties.forEach((name, value) -> {
            if (!value.isEmpty() && isOwn(name)) {
                String place = "The system property " + name;
                ProfileName.check("", name, place, faults);
                settings.add(new WrittenSetting(name, List.of(value), place));
            }
        });
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--?", "").split("=", 2);
            if (parts.length == 2 && isOwn(parts[0])) {
                String place = "The argument " + parts[0];
                ProfileName.check("", parts[0], place, faults);
                settings.add(new WrittenSetting(parts[0], List.of(parts[1]), place));
            }
        }
        return settings;
    }

    private static boolean isOwn(String name) {
        return name.startsWith("dateline.") || KnownSettings.named(name).isPresent();
    }

    private static Optional<WrittenSetting> variable(String name, String value) {
        if (value.isEmpty() || (SERVICE.matcher(name).matches() && !isVariable(name))) {
            return Optional.empty();
        }
        if (name.equals("PORT")) {
            return Optional.of(written("micronaut.server.port", name, value));
        }
        String plain = INDEX.matcher(name).replaceAll("[]").replaceFirst("\\[]$", "");
        Optional<String> known = KnownSettings.ofVariable(plain);
        if (known.isPresent()) {
            return known.map(setting -> written(setting, name, value));
        }
        return name.startsWith(PREFIX)
                ? Optional.of(written("dateline." + lower(name), name, value))
                : Optional.empty();
    }

    private static boolean isVariable(String name) {
        return KnownSettings.ALL.stream().anyMatch(setting -> setting.variable().equals(name));
    }

    private static String lower(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WrittenSetting written(String setting, String name, String value) {
        return new WrittenSetting(setting, List.of(value), WrittenSetting.VARIABLE + name);
    }
}
