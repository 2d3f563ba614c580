package dateline.feed.profile;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All profiles: those of {@code shipped.properties} and those of the settings. A setting of a shipped profile replaces one
 * part of it. They are read at the start, which a wrong part stops.
 */
@Context
public final class Profiles {
    private static final String GROUP = "dateline.profiles";

    private final SortedMap<String, Profile> profiles = new TreeMap<>();

    Profiles(PropertyResolver settings) {
        Map<String, Map<String, String>> all = shippedParts();
        for (String name : settings.getPropertyEntries(GROUP)) {
            Map<String, String> own = new HashMap<>();
            for (String part : ProfileParts.NAMES) {
                settings.getProperty(GROUP + "." + name + "." + part, String.class)
                        .ifPresent(value -> own.put(part, value));
            }
            // A variable of the environment can be read as several names, of which one has parts.
            if (!own.isEmpty()) {
                all.computeIfAbsent(name, other -> new HashMap<>()).putAll(own);
            }
        }
        all.forEach((name, parts) -> profiles.put(name, Profile.of(name, parts)));
    }

    /** The profile with a name. */
    public Optional<Profile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** The names of all profiles, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(profiles.keySet());
    }

    /** A shipped profile without settings of the operator. */
    public static Profile shipped(String name) {
        return Profile.of(name, Objects.requireNonNull(shippedParts().get(name), name));
    }

    private static Map<String, Map<String, String>> shippedParts() {
        Map<String, Map<String, String>> all = new HashMap<>();
        all.put("plain", new HashMap<>());
        Properties shipped = new Properties();
        try (InputStream file = Profiles.class.getResourceAsStream("shipped.properties")) {
            shipped.load(Objects.requireNonNull(file, "shipped.properties is not packaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shipped.stringPropertyNames().forEach(key -> {
            String[] names = key.split("\\.", 2);
            all.computeIfAbsent(names[0], name -> new HashMap<>()).put(names[1], shipped.getProperty(key));
        });
        return all;
    }
}
