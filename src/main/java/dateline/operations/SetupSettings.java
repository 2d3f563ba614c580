package dateline.operations;

import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import dateline.section.Section;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings for an empty store. An operator's list replaces the default list. */
@Singleton
public final class SetupSettings {
    private static final Argument<List<Map<String, Object>>> ROWS =
            Argument.listOf(Argument.mapOf(String.class, Object.class));

    private final Environment environment;
    private final Path data;
    private final @Nullable Path samples;

    SetupSettings(
            Environment environment,
            @Value("${dateline.data}") String data,
            @Value("${dateline.samples:}") String samples) {
        this.environment = environment;
        this.data = Path.of(data).normalize();
        this.samples = samples.isBlank() ? null : Path.of(samples).normalize();
    }

    /** The directory of the embedded store and of the first token. */
    public Path data() {
        return data;
    }

    /** A folder of documents to import at each start, in folders with the slugs of sections; null for none. */
    @Nullable
    Path samples() {
        return samples;
    }

    List<Section> sections(Instant now) {
        List<Section> sections = new ArrayList<>();
        for (Map<String, Object> row : rows("dateline.sections")) {
            Row text = new Row("dateline.sections", row);
            sections.add(Section.named(
                    text.required("slug"),
                    text.required("title"),
                    text.of("description"),
                    text.of("language"),
                    text.of("parent"),
                    sections.size(),
                    now));
        }
        return sections;
    }

    List<Agency> agencies(Instant now) {
        List<Agency> agencies = new ArrayList<>();
        for (Map<String, Object> row : rows("dateline.agencies")) {
            Row text = new Row("dateline.agencies", row);
            List<?> marks = row.get("marks") instanceof List<?> list ? list : List.of();
            agencies.add(new Agency(
                    text.required("slug"),
                    text.required("slug"),
                    text.required("code"),
                    text.required("name"),
                    text.required("home"),
                    text.of("feed"),
                    text.of("rights"),
                    text.of("usage-terms"),
                    text.of("license"),
                    text.redistribution(),
                    marks.stream().map(String::valueOf).toList(),
                    List.of(),
                    now,
                    null));
        }
        return agencies;
    }

    private List<Map<String, Object>> rows(String name) {
        return environment.getProperty(name, ROWS).orElse(List.of());
    }

    private record Row(String setting, Map<String, Object> values) {
        @Nullable
        String of(String name) {
            Object value = values.get(name);
            return value == null || value.toString().isBlank() ? null : value.toString();
        }

        @Nullable
        Redistribution redistribution() {
            String word = of("redistribution");
            return word == null
                    ? null
                    : Redistribution.of(word)
                            .orElseThrow(() -> new IllegalArgumentException(setting + ": redistribution \"" + word
                                    + "\" is unknown; set one of " + Redistribution.WORDS));
        }

        String required(String name) {
            String value = of(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        setting + ": each entry needs a " + name + "; this one has none: " + values);
            }
            return value;
        }
    }
}
